/** An address of an account, isolated from the text around it. Where it must be broken, it is at its @. */
export function Address({ children }: { readonly children: string }) {
  const at = Math.max(children.lastIndexOf("@"), 0);
  return (
    <bdi>
      {children.slice(0, at)}
      <wbr />
      {children.slice(at)}
    </bdi>
  );
}
