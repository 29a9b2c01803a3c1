import { type CmsSettings, SETTINGS_ELEMENT } from '../model/cms-settings.ts';

/** The settings that the page carries. */
export const settings: CmsSettings = JSON.parse(
  document.getElementById(SETTINGS_ELEMENT)?.textContent ?? 'null',
) as CmsSettings;
