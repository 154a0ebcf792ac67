/** An address of an account, isolated from the text around it. Where it must be broken, it is at its @ or a dot. */
export function Address({ children }: { readonly children: string }) {
  const parts = children.split(/(?=[@.])/);
  // oxlint-disable-next-line react/no-array-index-key -- the parts of one text
  return <bdi>{parts.flatMap((part, index) => [index > 0 && <wbr key={index} />, part])}</bdi>;
}
