/** A message as a gateway hands it on, in UTF-8. */
export function eml(
  text: string,
  {
    from = '"Sender" <someone@somewhere.example>',
    to = 'desk@aoba.example',
    subject = 'Hello',
    authentication = '',
    more = [] as string[],
    type = 'text/plain; charset=utf-8',
  } = {},
): Buffer {
  const encoded = `=?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`
  const written = from.replace(/"([^"]*)"/u, (_, name: string) => `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`)
  const head = [
    'Received: from mail.somewhere.example (mail.somewhere.example [203.0.113.5]) by mx.aoba.example; Mon, 23 Nov 2026 09:00:00 +0900',
    ...(authentication ? [`Authentication-Results: mx.aoba.example; ${authentication}`] : []),
    ...[`From: ${written}`, `To: ${to}`, `Subject: ${encoded}`, 'Date: Mon, 23 Nov 2026 09:00:00 +0900'],
    ...['Message-ID: <1@somewhere.example>', 'MIME-Version: 1.0', `Content-Type: ${type}`, ...more],
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text.replace(/\r?\n/gu, '\r\n')}\r\n`)
}
