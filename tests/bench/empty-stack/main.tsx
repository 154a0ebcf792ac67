import { QueryClient, QueryClientProvider, queryOptions, useQuery } from "@tanstack/react-query";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, Link, RouterProvider } from "react-router-dom";

// The least that this application's own choice of parts can be: a screen with a loader, a query, a link and
// a button. What it costs is what any application made of these parts costs before its first line.

const dataQuery = queryOptions({
  queryKey: ["data"],
  staleTime: 30_000,
  queryFn: async (): Promise<unknown> => (await fetch("/data.json")).json(),
});

function Screen() {
  const [presses, setPresses] = useState(0);
  const { data } = useQuery(dataQuery);
  return (
    <main>
      <h1>Empty stack</h1>
      <p>{JSON.stringify(data)}</p>
      <button type="button" onClick={() => setPresses(presses + 1)}>
        Pressed: {presses}
      </button>
      <Link to="/elsewhere">Elsewhere</Link>
    </main>
  );
}

const queryClient = new QueryClient();
const router = createBrowserRouter([
  {
    path: "*",
    loader: () => queryClient.query(dataQuery),
    Component: Screen,
    HydrateFallback: () => <p>…</p>,
  },
]);

const container = document.getElementById("root");
if (container !== null) {
  createRoot(container).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
