import Holidays from 'date-holidays';

/** A public holiday of Italy, with its name. */
export type Holiday = [day: string, name: string];

const italy = new Holidays('IT', { languages: ['it'] });

/** Public holidays of the whole country between two days, both included; not those of one town. */
export function holidaysBetween(first: string, last: string): Holiday[] {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1;
  return Array.from({ length: years }, (_, after) => Number(first.slice(0, 4)) + after)
    .flatMap((year) => italy.getHolidays(year))
    .filter(({ type }) => type === 'public')
    .map(({ date, name }): Holiday => [date.slice(0, 10), name.replaceAll("'", '’')])
    .filter(([day]) => day >= first && day <= last);
}
