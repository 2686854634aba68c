/** Starts the window: theme first, so that nothing flashes, then the connection, then React. */
import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from './api/client.ts';
import { queryClient } from './api/queries.ts';
import { App } from './app/App.tsx';
import { applyTheme } from './app/theme.ts';

allowOwnStyles();
applyTheme();
connect();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );

/** The policy lets in only style elements that carry the session's word: the dialogs' scroll lock asks for it here. */
function allowOwnStyles(): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
  Object.assign(globalThis, { __webpack_nonce__: nonce });
}
