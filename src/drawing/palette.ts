/** The light colours of `src/styles/tokens.css`, for pictures; a test holds the two together. */
export const palette = {
  ground: '#fbf6ec',
  raised: '#f2e8d5',
  ink: '#2a211b',
  muted: '#6a5d52',
  rust: '#9c3d17',
  deep: '#7a2e10',
} as const;
