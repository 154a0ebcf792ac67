// The address of the stories that come out of `src/mocks/states.ts` and `src/mocks/data/scenarios.ts`.
// `registry-plugin.ts` writes its exports when it is loaded; what stands here only says
// with what they are made.
export { flowStory, screenStory } from "./application-story.tsx";
