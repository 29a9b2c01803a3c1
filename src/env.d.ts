interface ImportMetaEnv {
  /** Absolute path of the content repository. */
  readonly CONTENT_DIR: string;
  /** The instant the build speaks from, ISO. */
  readonly BUILD_NOW: string;
}
