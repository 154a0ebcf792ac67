// The address of the stories that come out of `src/mocks/screens.ts` and `src/mocks/scenarios.ts`.
// `registry-plugin.ts` writes its exports when it is loaded; nothing is to be added here.
export default {};
