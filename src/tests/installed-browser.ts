import { delimiter, join } from 'node:path';

type Variables = Readonly<Record<string, string | undefined>>;

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_PROGRAMS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** Where a browser of Chromium's family may stand on a system, the likeliest first. */
export function usualPlaces(platform: NodeJS.Platform, variables: Variables): string[] {
  switch (platform) {
    case 'win32':
      return inFolders(
        [variables['PROGRAMFILES'], variables['PROGRAMFILES(X86)'], variables['LOCALAPPDATA']],
        WINDOWS_PROGRAMS,
      );
    case 'darwin':
      return [
        ...inFolders(['/Applications', homeFolder(variables, 'Applications')], MAC_PROGRAMS),
        ...onPath(variables),
      ];
    default:
      return [
        ...new Set([
          ...onPath(variables),
          ...inFolders(['/usr/bin', '/usr/local/bin', '/snap/bin'], COMMANDS),
          '/opt/google/chrome/chrome',
        ]),
      ];
  }
}

function onPath(variables: Variables): string[] {
  return inFolders((variables['PATH'] ?? '').split(delimiter), COMMANDS);
}

function homeFolder(variables: Variables, name: string): string | undefined {
  return variables['HOME'] ? join(variables['HOME'], name) : undefined;
}

function inFolders(folders: (string | undefined)[], programs: string[]): string[] {
  return folders.flatMap((folder) => (folder ? programs.map((name) => join(folder, name)) : []));
}
