/** What the components of the site take from `astro:assets`, for the previews. */
export { default as Image } from './PreviewImage.astro';
