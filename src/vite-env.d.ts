interface ImportMetaEnv {
  /** The API's address, when it is not `/api` beside the application. Set at build time. */
  readonly VITE_API_BASE?: string;
  /** The server whose `/api` the development server passes requests on to. No build knows of it. */
  readonly VITE_API_PROXY?: string;
}
