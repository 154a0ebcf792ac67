interface InvalidSituationProps {
  readonly sentence: string;
}

/** In place of a story whose address asks for something that there is not. */
export function InvalidSituationMessage({ sentence }: InvalidSituationProps) {
  return (
    <main lang="en" dir="ltr" style={{ padding: "var(--space-5)" }}>
      <h1>No such situation</h1>
      <p style={{ maxWidth: "var(--page)" }}>{sentence}</p>
      <p>Correct the address, or choose something else in the toolbar above.</p>
    </main>
  );
}
