import process from 'node:process';
import { describeProblems } from '../model/problem.ts';
import { checkContentAndImages } from '../repository/check.ts';
import { readEnvironment, WrongEnvironment } from '../repository/environment.ts';
import { dayInRome } from '../text/dates.ts';

/** `npm run check:content`: everything wrong or missing in the content, at once. */
try {
  const { contentDir, now } = readEnvironment(process.env, process.cwd());
  const { problems, entries } = await checkContentAndImages(contentDir, dayInRome(now));
  if (problems.length > 0) console.log(`${describeProblems(problems)}\n`);
  const blocked = problems.some(({ severity }) => severity === 'blocca');
  console.log(
    blocked
      ? `I contenuti di ${contentDir} non si possono pubblicare così.`
      : `${entries} schede lette in ${contentDir}: niente che blocchi.`,
  );
  // Which pages there are is known by who makes them.
  console.log('I collegamenti fra le pagine si controllano con npm run build.');
  process.exitCode = blocked ? 1 : 0;
} catch (error) {
  if (!(error instanceof WrongEnvironment)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
