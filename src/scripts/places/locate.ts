import type { Point } from '../../text/places/distance.ts';
import { POSITION } from '../../text/places/phrases.ts';

/** Metres: a device that is as sure as this is taken at its word. */
const SURE = 50;
/** Milliseconds: as old as this a position is still good; as long as this one waits for it. */
const STILL_GOOD = 60_000;
const LONGEST = 15_000;

/** Lets a person measure from where they are: asked for only on a click, and never sent anywhere. */
export function makeLocate(page: HTMLElement, found: (point: Point) => void): void {
  const button = page.querySelector<HTMLButtonElement>('[data-part="locate"]');
  const status = page.querySelector<HTMLElement>('[data-part="position-status"]');
  const say = (text: string) => status?.replaceChildren(text);
  button?.addEventListener('click', () => {
    say(POSITION.asking);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        say(POSITION.found);
        found({ lat: latitude, lon: longitude, radius: accuracy > SURE ? accuracy : undefined });
      },
      ({ code, PERMISSION_DENIED }) => {
        say(code === PERMISSION_DENIED ? POSITION.refused : POSITION.unknown);
      },
      { maximumAge: STILL_GOOD, timeout: LONGEST },
    );
  });
}
