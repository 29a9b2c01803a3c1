import { expect, test } from 'vitest';
import { usualPlaces } from './installed-browser.ts';

test('looks on PATH first, then where distributions put browsers', () => {
  const places = usualPlaces('linux', { PATH: ['/opt/mine', '/usr/bin'].join(':') });
  expect(places[0]).toBe('/opt/mine/google-chrome-stable');
  expect(places).toContain('/usr/bin/chromium');
  expect(places).toContain('/snap/bin/chromium');
  expect(new Set(places).size).toBe(places.length);
});

test('knows the folders of macOS and Windows', () => {
  expect(usualPlaces('darwin', { HOME: '/Users/ada' })).toContain(
    '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  const windows = usualPlaces('win32', { PROGRAMFILES: 'C:/Program Files' });
  expect(windows[0]).toMatch(/Program Files.Google.Chrome.Application.chrome\.exe$/);
});
