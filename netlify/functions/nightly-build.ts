import process from 'node:process';

/**
 * Asks Netlify for a new build every night, so that what is late and what comes next stay true. In
 * UTC: half past four in summer in Italy, half past three in winter. Netlify reads this by itself,
 * without running it, and runs the function for the published site alone
 * (https://docs.netlify.com/build/functions/scheduled-functions/).
 */
export const config = { schedule: '30 2 * * *' };

/** A scheduled function may run for 30 seconds: before that, it says what did not work. */
const LONGEST_WAIT = 20_000;

export default async function nightlyBuild(): Promise<void> {
  const result = await startBuild(process.env['NIGHTLY_BUILD_HOOK']);
  if (result.started) console.log(result.message);
  else console.error(result.message);
}

/** What came of asking for a build; the message is Italian, for the log that the site's keeper reads. */
export interface Asked {
  started: boolean;
  message: string;
}

/**
 * @param hook address of a build hook. Who knows it can start builds: no message tells it.
 * @param wait milliseconds until the host is given up
 */
export async function startBuild(hook: string | undefined, wait = LONGEST_WAIT): Promise<Asked> {
  const address = hook?.trim() ?? '';
  if (address === '')
    return failed(
      'manca la variabile NIGHTLY_BUILD_HOOK. Va messa fra le variabili del sito su Netlify, con l’indirizzo di un build hook',
    );
  if (!URL.canParse(address))
    return failed(
      'NIGHTLY_BUILD_HOOK non è un indirizzo. Va copiato per intero dal build hook di Netlify',
    );
  try {
    const url = new URL(address);
    url.searchParams.set('trigger_title', 'Ricostruzione di ogni notte');
    const { ok, status } = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(wait) });
    if (ok) return { started: true, message: 'La ricostruzione di ogni notte è partita.' };
    return failed(
      status === 404
        ? 'il build hook non c’è più (404). Va creato di nuovo, e messo in NIGHTLY_BUILD_HOOK'
        : `Netlify ha risposto ${status}`,
    );
  } catch (error) {
    return failed(
      error instanceof Error && error.name === 'TimeoutError'
        ? 'Netlify non ha risposto in tempo'
        : 'Netlify non si raggiunge',
    );
  }
}

function failed(why: string): Asked {
  return {
    started: false,
    message: `La ricostruzione di ogni notte non è partita: ${why}. Le scadenze restano quelle dell’ultima costruzione.`,
  };
}
