const offset = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Rome',
  timeZoneName: 'longOffset',
});

/** A day and hour of Italy as an ISO instant with its offset: `2025-11-20T17:30:00+01:00`. */
export function instantInRome(day: string, hour: string): string {
  const guess = new Date(`${day}T${hour}:00Z`);
  // The offset at the same wall time read as UTC is at most two hours away: close the gap once.
  const first = offsetAt(guess);
  const instant = new Date(guess.getTime() - minutes(first) * 60_000);
  return `${day}T${hour}:00${offsetAt(instant)}`;
}

function offsetAt(instant: Date): string {
  const name = offset.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return name === undefined || name === 'GMT' ? '+00:00' : name.replace('GMT', '');
}

function minutes(written: string): number {
  const [hours = '0', rest = '0'] = written.slice(1).split(':');
  return (written.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(rest));
}
