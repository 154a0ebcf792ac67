const files = import.meta.glob<string>("../docs/tokens/*.tokens.json", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The tokens as files for other tools, one for each theme. */
export function TokenFiles() {
  return (
    <ul>
      {Object.entries(files).map(([path, address]) => {
        const name = path.slice(path.lastIndexOf("/") + 1);
        return (
          <li key={name}>
            <a href={address} download={name}>
              {name}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
