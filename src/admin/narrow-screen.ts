/** Whether form and preview have no room side by side; the same width stands in `narrow-screen.css`. */
export function isNarrow(): boolean {
  return window.matchMedia('(max-width: 50rem)').matches;
}
