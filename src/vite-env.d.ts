interface ImportMetaEnv {
  /** The API's address, when it is not `/api` beside the application. Set at build time. */
  readonly VITE_API_BASE?: string;
  /** The server whose `/api` the development server passes requests on to. No build knows of it. */
  readonly VITE_API_PROXY?: string;
  /** `elsewhere` where the API has a page of its own on which one signs in, and sends no codes. Set at build time. */
  readonly VITE_SIGN_IN?: string;
}
