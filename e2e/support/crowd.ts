const PREFECTURES = [
  ['060', '北海道札幌市中央区'],
  ['100', '東京都千代田区'],
  ['460', '愛知県名古屋市中区'],
  ['540', '大阪府大阪市中央区'],
  ['812', '福岡県福岡市博多区'],
] as const

/** A list of that many invented people with a header, UTF-8. Everybody's name is their own. */
export function crowd(count: number): Buffer {
  const rows = ['会員番号,氏名,郵便番号,住所']
  for (let i = 1; i <= count; i++) {
    const [area, city] = PREFECTURES[i % PREFECTURES.length] ?? PREFECTURES[0]
    const town = String(i % 10_000).padStart(4, '0')
    rows.push(`M${i},見本 ${i}号,${area}-${town},${city}見本町${(i % 9) + 1}-${(i % 40) + 1}-${(i % 20) + 1}`)
  }
  return Buffer.from(`${rows.join('\r\n')}\r\n`)
}
