import { describe, expect, it } from 'vitest';
import { failureText, readableNotice, signInFailure } from './failures.ts';
import { refusal } from './refusal.ts';

/** As Decap throws what a host answers. */
function apiError(message: unknown, status: number, api = 'Git Gateway'): Error {
  return Object.assign(new Error(String(message)), { name: 'API_ERROR', status, api });
}

function tokenError(message: string): Error {
  return Object.assign(new Error(message), { name: 'ACCESS_TOKEN_ERROR' });
}

describe('what an editor reads of a failure', () => {
  it.each<[unknown, RegExp]>([
    [refusal('«Titolo»: manca.'), /^«Titolo»: manca\.$/],
    [new TypeError('Failed to fetch'), /collegamento a internet/],
    [new TypeError('NetworkError when attempting to fetch resource.'), /collegamento a internet/],
    [new Error('Request timed out after 60 seconds'), /collegamento a internet/],
    [tokenError('Failed getting access token: Failed to fetch'), /collegamento a internet/],
    [tokenError('Failed getting access token: invalid_grant'), /L’accesso è scaduto/],
    [apiError('Git Gateway Error: [object Object]', 401), /L’accesso è scaduto/],
    [apiError('Bad credentials', 401, 'GitHub'), /L’accesso è scaduto/],
    [apiError('Bad credentials', 401), /da ricollegare/],
    [
      apiError('Git Gateway Error: Please make sure Git Gateway is enabled on your site.', 404),
      /da ricollegare/,
    ],
    [
      apiError("Access to endpoint not allowed: your role doesn't allow access", 401),
      /non ha il permesso/,
    ],
    [new Error("You don't have sufficient permissions to access Decap CMS"), /non ha il permesso/],
    [apiError('Resource not accessible', 403, 'GitHub'), /non ha il permesso/],
    [apiError('API rate limit exceeded', 403, 'GitHub'), /Troppe prove/],
    [apiError('Update is not a fast forward', 422), /qualcun altro ha salvato.*premi di nuovo/],
    [apiError('Head branch was modified', 409), /qualcun altro ha salvato/],
    [apiError('undefined', 502), /errore 502/],
    [new Error('x is undefined'), /manda queste parole: «x is undefined»/],
    ['Not Found', /non c’è più/],
    [{ code: 500, msg: 'Database' }, /«Database»/],
  ])('%s', (thrown, text) => {
    expect(failureText(thrown)).toMatch(text);
  });

  it('stands in the notices of what fails, and only there', () => {
    const notice = (key: string, details?: unknown) => ({
      type: 'error',
      message: { key, details },
    });
    expect(
      readableNotice(notice('ui.toast.onFailToPersist', new TypeError('Load failed'))),
    ).toEqual(notice('ui.toast.onFailToPersist', failureText(new TypeError('Load failed'))));
    for (const other of [
      notice('ui.toast.onBackendDown', 'https://www.netlifystatus.com'),
      notice('ui.toast.entrySaved'),
      { type: 'info', message: 'Fatto' },
    ]) {
      expect(readableNotice(other)).toEqual(other);
    }
  });
});

describe('why nobody is let in', () => {
  const httpError = (status: number, message: string) =>
    Object.assign(new Error(message), { name: 'JSONHTTPError', status });

  it.each<[Error, RegExp]>([
    [httpError(400, 'invalid_grant: No user found with that email'), /password non vanno/],
    [httpError(400, 'invalid_grant: Email not confirmed'), /non è ancora confermato/],
    [httpError(404, 'Not Found'), /nessuno ha ancora acceso/],
    [httpError(429, 'Rate limit'), /Aspetta qualche minuto/],
    [httpError(500, 'Database'), /errore 500/],
    [new TypeError('Failed to fetch'), /collegamento a internet/],
    [new Error('x is undefined'), /«x is undefined»/],
  ])('%s', (thrown, text) => {
    expect(signInFailure(thrown)).toMatch(text);
  });
});
