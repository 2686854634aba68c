/** A dialog that is filled in and done with its main button, Enter in a field, or Mod+Enter anywhere in it. */
import { type FormEvent, type KeyboardEvent, type Ref, useId } from 'react';
import { isPressed } from '../app/keys.ts';
import { t } from '../strings/index.ts';
import { Button } from './Button.tsx';
import { Dialog, type DialogProps } from './Dialog.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import styles from './FormDialog.module.css';

const DO = 'Mod+Enter';

type FormDialogProps = Omit<DialogProps, 'footer'> & {
  /** What the main button says. */
  action: string;
  look?: 'primary' | 'danger';
  /** What the button says that leaves all as it is. */
  cancel?: string;
  /** Whether what was filled in will do. */
  can: boolean;
  busy?: boolean;
  /** Why it could not be done. */
  error?: unknown;
  buttonRef?: Ref<HTMLButtonElement>;
  onDo(): void;
};

export function FormDialog({
  action,
  look = 'primary',
  cancel = t.ui.cancel,
  can,
  busy = false,
  error,
  buttonRef,
  onDo,
  children,
  ...dialog
}: FormDialogProps) {
  const form = useId();
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (can && !busy) onDo();
  };
  return (
    <Dialog
      {...dialog}
      footer={
        <>
          <Button onClick={dialog.onClose}>{cancel}</Button>
          <Button ref={buttonRef} form={form} type="submit" look={look} keys={DO} disabled={!can} busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onKeyDown={(event) => isPressed(DO, event.nativeEvent) && submit(event)}
        onSubmit={submit}
      >
        {children}
        {error != null && <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
