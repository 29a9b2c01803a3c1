import { account } from '../../routes.ts';

// Netlify's own mails lead to the root of the site, whatever is there. No import of the reader of
// tokens: this runs on the home page, for the few who come from a mail.
if (/^#(?:invite|recovery|confirmation|email_change)_token=/.test(location.hash)) {
  location.replace(account + location.hash);
}
