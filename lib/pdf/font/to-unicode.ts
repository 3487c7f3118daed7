const ENTRIES_PER_BLOCK = 100

const hex4 = (value: number) => value.toString(16).padStart(4, '0')

const utf16 = (text: string) => {
  let hex = ''
  for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i))
  return hex
}

/** The ToUnicode CMap that lets readers copy and search (ISO 32000-2, 9.10.3): from CID to the whole character, selector included. */
export function toUnicodeMap(used: readonly { cid: number; text: string }[]): string {
  const blocks: string[] = []
  for (let i = 0; i < used.length; i += ENTRIES_PER_BLOCK) {
    const block = used.slice(i, i + ENTRIES_PER_BLOCK)
    const lines = block.map(({ cid, text }) => `<${hex4(cid)}><${utf16(text)}>`)
    blocks.push(`${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
