/** Milliseconds after which a screen reader is told: only the last of many changes is said. */
const QUIET = 700;

export interface Announcer {
  say: (text: string) => void;
  /** What was about to be said is not true any more. */
  hush: () => void;
}

/** @param status an element with the role of a status */
export function makeAnnouncer(status: HTMLElement | null): Announcer {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const hush = () => clearTimeout(waiting);
  return {
    hush,
    say: (text) => {
      hush();
      waiting = setTimeout(() => {
        if (status) status.textContent = text;
      }, QUIET);
    },
  };
}
