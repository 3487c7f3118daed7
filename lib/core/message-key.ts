/** `form.tooLong?max=200` -> `['form.tooLong', { max: '200' }]` */
export function splitMessageKey(message: string): [key: string, params: Record<string, string>] {
  const [key = '', query] = message.split('?', 2)
  return [key, query ? Object.fromEntries(new URLSearchParams(query)) : {}]
}
