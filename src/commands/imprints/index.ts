import process from 'node:process';
import { describeProblems } from '../../model/problem.ts';
import { readEnvironment, WrongEnvironment } from '../../repository/environment.ts';
import { dayInRome } from '../../text/dates.ts';
import { readOptions, USAGE, WrongArguments } from './options.ts';
import { recordImprints } from './record.ts';

/** `npm run impronte`: records what must not change any more, once. */
try {
  const { help, original } = readOptions(process.argv.slice(2), process.cwd());
  if (help) console.log(USAGE);
  else record(original);
} catch (error) {
  if (!(error instanceof WrongEnvironment || error instanceof WrongArguments)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function record(original: ReturnType<typeof readOptions>['original']): void {
  const { contentDir, now } = readEnvironment(process.env, process.cwd());
  const { refused, added, missing, publishesOriginal } = recordImprints(
    contentDir,
    dayInRome(now),
    original,
  );
  if (refused.length > 0) {
    console.error(`${describeProblems(refused)}\n\nImpronte: non ho scritto niente.`);
    process.exitCode = 1;
    return;
  }
  console.log(
    added.length === 0
      ? 'Impronte: niente da aggiungere.'
      : `Impronte registrate:\n${added.map((line) => `  ${line}`).join('\n')}`,
  );
  if (publishesOriginal) {
    console.log(
      '\nAttenzione: una copia pubblicata è identica all’originale. Se porta firme digitali, i certificati dicono nomi e codici fiscali: pubblica una copia senza firme.',
    );
  }
  if (missing.length > 0) {
    console.log(`\nManca ancora:\n\n${describeProblems(missing)}`);
  }
}
