interface ImportMetaEnv {
  /** The API's address, when it is not `/api` beside the application. Set at build time. */
  readonly VITE_API_BASE?: string;
}
