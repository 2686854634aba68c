/** The signature of a WACZ file's list, checked without any network: the key, and the certificates up to a known root. */
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

/** `own`: signed with a bare key, which says nothing of who holds it. */
export type Signature = {
  by: string | null;
  at: string | null;
  state: 'holds' | 'broken' | 'unknown' | 'expired' | 'own';
};

/** Certificates in one chain; more are not looked at. */
const LONGEST_CHAIN = 10;

/**
 * @param signed `signedData` of `datapackage-digest.json`
 * @param hash what it must have signed, as `sha256:…`
 */
export function signatureOf(signed: Readonly<Record<string, unknown>>, hash: string): Signature {
  const text = (name: string) => (typeof signed[name] === 'string' ? signed[name] : null);
  const facts = { by: text('domain'), at: text('created') };
  try {
    const signature = Buffer.from(text('signature') ?? '', 'base64');
    const chain = certificatesIn(text('domainCert') ?? '');
    const [first] = chain;
    const key =
      first?.publicKey ??
      createPublicKey({ key: Buffer.from(text('publicKey') ?? '', 'base64'), format: 'der', type: 'spki' });
    const isSigned = (['der', 'ieee-p1363'] as const).some((dsaEncoding) =>
      verify('sha256', Buffer.from(hash), { key, dsaEncoding }, signature),
    );
    if (!isSigned || text('hash') !== hash) return { ...facts, state: 'broken' };
    return { ...facts, state: first ? trustIn(chain, facts) : 'own' };
  } catch {
    return { ...facts, state: 'broken' };
  }
}

function certificatesIn(pem: string): X509Certificate[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return found.slice(0, LONGEST_CHAIN).map((one) => new X509Certificate(one));
}

function trustIn(
  chain: readonly X509Certificate[],
  { by, at }: { by: string | null; at: string | null },
): Signature['state'] {
  const [first] = chain;
  if (!first || !by || !first.checkHost(by)) return 'unknown';
  if (!isRooted(chain)) return 'unknown';
  const time = Date.parse(at ?? '');
  return time >= Date.parse(first.validFrom) && time <= Date.parse(first.validTo) ? 'holds' : 'expired';
}

/** Each certificate is vouched for by the next, up to one that a known root vouches for. */
function isRooted(chain: readonly X509Certificate[]): boolean {
  const roots = rootCertificates.map((pem) => new X509Certificate(pem));
  const isIssued = (one: X509Certificate, by: X509Certificate) =>
    one.checkIssued(by) && one.verify(by.publicKey);
  for (const [at, one] of chain.entries()) {
    if (roots.some((root) => root.fingerprint256 === one.fingerprint256 || isIssued(one, root))) return true;
    const next = chain[at + 1];
    if (!next?.ca || !isIssued(one, next)) return false;
  }
  return false;
}
