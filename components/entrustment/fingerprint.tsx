/** A long hexadecimal value in groups of eight, so that two people can compare it aloud; it breaks between groups only. */
export function Fingerprint({ value }: { value: string }) {
  const groups = value.match(/.{1,8}/g) ?? []
  return (
    <code className="flex flex-wrap gap-x-3 font-mono text-std-16N-170">
      {groups.map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <span key={place}>{group}</span>
      ))}
    </code>
  )
}
