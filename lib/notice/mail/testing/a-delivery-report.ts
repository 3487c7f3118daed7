type Options = { action?: string; status?: string; originalType?: string; fold?: boolean }

/** A delivery status notification about the mail of a letter, as a server sends it (RFC 3464). */
export function aDeliveryReport(
  { code, batchId }: { code: string; batchId: string },
  { action = 'failed', status = '5.1.1', originalType = 'message/rfc822', fold = false }: Options = {},
): Buffer {
  const lines = [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example.jp>',
    'To: bounces@example.co.jp',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_report"',
    '',
    'This is a MIME-encapsulated message.',
    '--=_report',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I could not deliver your message. <script>alert(1)</script>',
    '--=_report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.jp',
    '',
    'Final-Recipient: rfc822; taro@example.jp',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 <taro@example.jp>: no such user',
    '',
    '--=_report',
    `Content-Type: ${originalType}`,
    '',
    'From: oshirase@example.co.jp',
    `Message-ID:${fold ? '\r\n' : ''} <${code}.${batchId}@example.co.jp>`,
    'Subject: =?UTF-8?B?44GK55+l44KJ44Gb?=',
    '',
    ...(originalType === 'message/rfc822' ? ['body', ''] : []),
    '--=_report--',
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}
