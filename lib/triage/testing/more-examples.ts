import { eml } from './messages'

const PASSED = (domain: string) =>
  `spf=pass smtp.mailfrom=${domain}; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`
const html = 'text/html; charset=utf-8'

/** The beginning of an encrypted archive with one file. */
function lockedZip(name: string): string {
  const head = Buffer.alloc(30)
  head.write('PK\u0003\u0004', 'latin1')
  head.writeUInt16LE(1, 6)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, Buffer.from(name)]).toString('base64')
}

/** Swindles of rarer makes. */
export const MORE_SCAMS: Record<string, Buffer> = {
  job: eml(
    '簡単なスマホ作業で日給3万円以上。未経験歓迎。興味のある方は公式LINE（ID: work2026）を追加してください。先着20名です。',
    { from: '"採用担当" <job@easy-work.site>', subject: '副業のご案内' },
  ),
  invest: eml(
    '当社のAI投資ツールなら毎月20%の利益が確実に得られます。著名な投資家も推薦。今だけ無料でWhatsAppグループにご招待します。https://ai-gold.club/join',
    { from: '"投資クラブ" <vip@ai-gold.club>', subject: '特別なご招待' },
  ),
  begbounty: eml(
    'Hello Sir, I am an ethical hacker and found a critical bug in your website. It can leak all your users. Please tell me how much bounty you pay for it so that I can share the details. I accept PayPal and bitcoin.',
    {
      from: '"Bug Hunter" <bughunter.xx@gmail.com>',
      subject: 'Critical vulnerability',
      authentication: PASSED('gmail.com'),
    },
  ),
  domainSlam: eml(
    '貴社ドメインの有効期限が切れます。本日中に更新料をお支払いいただけない場合、ウェブサイトとメールが使えなくなります。更新はこちら https://domain-renew.shop/pay',
    { from: '"ドメイン管理センター" <renew@domain-renew.shop>', subject: 'ドメイン失効のご案内' },
  ),
  voicemail: eml(
    '--b1\r\nContent-Type: text/plain\r\n\r\nYou have a new voice message. Open the attachment to listen.\r\n--b1\r\nContent-Type: text/html; name="VoiceMessage.mp3.html"\r\nContent-Disposition: attachment; filename="VoiceMessage.mp3.html"\r\n\r\n<html><script>document.write(unescape("x"))</script><form action="https://x.example"><input type=password></form></html>\r\n--b1--',
    {
      type: 'multipart/mixed; boundary="b1"',
      from: '"Voice Mail" <vm@pbx-notify.example>',
      subject: 'New voicemail (00:42)',
    },
  ),
  emotet: eml(
    `--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nお世話になっております。請求書をお送りします。ご確認ください。パスワード: 4471\r\n--b1\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename="invoice.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n${lockedZip('invoice.docm')}\r\n--b1--`,
    {
      type: 'multipart/mixed; boundary="b1"',
      from: '"取引先 佐藤" <contact@unrelated-farm.com.br>',
      subject: 'Re: 請求書の件',
      authentication: 'spf=softfail smtp.mailfrom=unrelated-farm.com.br; dkim=none',
    },
  ),
  payroll: eml(
    'Hi, I have moved to a new bank and would like my salary paid to the new account from this month. Which form do you need? Please make it before the next payday.',
    { from: '"Hiroshi Tanaka" <h.tanaka.personal@gmail.com>', subject: 'Payroll', authentication: PASSED('gmail.com') },
  ),
  copyright: eml(
    'We represent the owner of the photograph used without permission on your site. Download the evidence: https://drive-share.workers.dev/evidence.zip . If the images are not removed and 900 EUR paid within 48 hours we file a lawsuit.',
    { from: '"Legal Department" <legal@copyright-notice.live>', subject: 'Copyright infringement' },
  ),
  court: eml(
    '東京地方裁判所より、あなたに対する訴訟が提起されました。本日中にご連絡がない場合は給与と財産を差し押さえます。取り下げのご相談は 03-0000-0000 消費者紛争センターまで。',
    { from: '"民事訴訟管理センター" <info@minji-center.info>', subject: '訴訟最終告知' },
  ),
  refundEn: eml(
    '<p>HMRC: you are eligible for a tax refund of 412.77 GBP. <a href="http://198.51.100.7/gov/claim">Claim your refund</a></p>',
    { from: '"HMRC" <refund@tax-gov-claims.com>', subject: 'Tax refund', type: html },
  ),
  docusign: eml(
    '<p>You received a document to review and sign.</p><a href="https://tinyurl.com/ab12">REVIEW DOCUMENT</a>',
    {
      from: '"DocuSign" <dse@docs-esign.click>',
      subject: 'Complete with DocuSign: Agreement',
      type: html,
      authentication: PASSED('docs-esign.click'),
    },
  ),
  darkweb: eml(
    'Your company data is for sale on the dark web. We are a recovery team and can remove everything for a small fee of 2,000 USD in USDT. Contact us on Telegram @cleanweb today before it is sold.',
    {
      from: '"Dark Web Monitor" <help@darkweb-removal.pro>',
      subject: 'Your data is for sale',
      authentication: PASSED('darkweb-removal.pro'),
    },
  ),
  police2: eml(
    '警視庁捜査二課です。あなた名義の口座が資金洗浄に使われ、逮捕状が出ています。事情聴取のため、本日中にLINEのビデオ通話でご連絡ください。他の人に話すと罪が重くなります。',
    { from: '"警視庁" <keishicho.sosa@outlook.jp>', subject: '出頭命令', authentication: PASSED('outlook.jp') },
  ),
  etc: eml(
    '<p>ETC利用照会サービスは、ご登録の情報が確認できないため無効となりました。継続してご利用の方は、<a href="https://etc-meisai.jp.user-up.cn/">お手続き</a>をお願いします。</p>',
    { from: '"ETC利用照会サービス事務局" <noreply@service-etc.cn>', subject: 'ETCサービス無効のお知らせ', type: html },
  ),
  polite: eml(
    '<p>平素よりお引き立て賜り厚く御礼申し上げます。みどり信用金庫です。</p><p>セキュリティ強化のため、お客様情報の再登録をお願いしております。</p><p><a href="https://midori-shinkin.members-check.com/">再登録ページ</a></p><p>期日までにお手続きがない場合、お取引を制限させていただくことがございます。</p>',
    {
      from: '"みどり信用金庫" <support@members-check.com>',
      subject: 'お客様情報の再登録について',
      type: html,
      authentication: PASSED('members-check.com'),
    },
  ),
  bankJaChange: eml(
    'いつもお世話になっております。経理の都合により、今月分より振込先口座が変更となりました。お手数ですが下記の口座へお振込みくださいますようお願い申し上げます。\nあさひ銀行 本店 普通 1234567 カ）サンライズ',
    {
      from: '"株式会社ミナト 経理部" <keiri@minato-trading.co>',
      subject: 'お振込先変更のご連絡',
      authentication: PASSED('minato-trading.co'),
    },
  ),
  hiMum: eml(
    'お母さん、携帯が壊れたので新しい番号からです。急ぎで支払いがあって、電子マネーを3万円分買って番号を送ってくれる？',
    { from: '"ゆうき" <yuki9981@yahoo.co.jp>', subject: 'ゆうきです' },
  ),
  zeroProof: eml(
    '当社は貴社の個人情報が漏えいした証拠を持っています。個人情報保護委員会に通報されたくなければ、3日以内に解決金100万円を指定口座へお振り込みください。証拠は入金後に開示します。',
    { from: '"調査会社" <info@leak-research.online>', subject: '個人情報漏えいの件' },
  ),
}

/** Genuine messages that look like swindles at first sight. */
export const MORE_GENUINE: Record<string, Buffer> = {
  jpcert: eml(
    'JPCERT/CC インシデント対応担当です。貴組織が管理するIPアドレス 203.0.113.24 のウェブサイトにおいて、不審なファイル /wp-content/uploads/a.php が設置されているとの報告を受けました。至急ご確認のうえ、ログの保全をお願いいたします。本件の真偽は当センターのウェブサイトに記載の電話番号までお問い合わせください。インシデント番号 JPCERT#12345678',
    {
      from: '"JPCERT/CC" <info@jpcert.or.jp>',
      subject: '【重要】貴組織のウェブサイトについて',
      authentication: PASSED('jpcert.or.jp'),
    },
  ),
  researcherGmail: eml(
    'Hi, while looking at your shop I noticed that order confirmations are publicly readable by changing the number in the URL: https://shop.aoba.example/order?id=1001 . I have not kept any data. I would like a contact to send the full details; PGP or Signal is fine. I plan to publish after 90 days.',
    {
      from: '"M. Keller" <mkeller.sec@gmail.com>',
      subject: 'Security issue in your shop - urgent',
      authentication: PASSED('gmail.com'),
    },
  ),
  bank: eml(
    '<p>みずほ銀行です。お客さまの口座に関する重要なお知らせです。インターネットバンキングで通常と異なるログインがあったため、取引を一時制限しております。いつものアプリからログインのうえご確認ください。暗証番号をお尋ねすることはありません。</p><a href="https://www.mizuhobank.co.jp/">みずほ銀行</a>',
    {
      from: '"みずほ銀行" <info@mizuhobank.co.jp>',
      subject: '【重要】取引制限のお知らせ',
      type: html,
      authentication: PASSED('mizuhobank.co.jp'),
    },
  ),
  newsletter: eml(
    '<p>秋のセールのご案内です。会員様限定でポイントを2倍進呈。</p><a href="https://click.mailer-service.net/x">詳しくはこちら</a><a href="https://shop.hayashi.co.jp">shop.hayashi.co.jp</a>',
    {
      from: '"はやしの文具" <news@hayashi.co.jp>',
      subject: '本日まで！ポイント2倍',
      type: html,
      authentication: PASSED('hayashi.co.jp'),
    },
  ),
  shipping: eml(
    '<p>ご注文の商品を発送しました。お荷物の追跡は<a href="https://toi.kuronekoyamato.co.jp/x">こちら</a>から。お支払い方法: クレジットカード</p>',
    {
      from: '"はやしの文具" <order@hayashi.co.jp>',
      subject: '発送のお知らせ',
      type: html,
      authentication: PASSED('hayashi.co.jp'),
    },
  ),
  passwordReset: eml(
    '<p>A request was made to reset your password. <a href="https://app.soracloud.com/reset?t=1">Reset your password</a>. The link expires in 24 hours. If you did not ask for this, ignore this message.</p>',
    {
      from: '"SoraCloud" <no-reply@soracloud.com>',
      subject: 'Reset your password',
      type: html,
      authentication: PASSED('soracloud.com'),
    },
  ),
  whistle: eml(
    '退職した社員です。営業部の者が顧客名簿を私用のメールに送り、転職先に持ち出しています。口外しないでください。証拠の画面があります。名前は伏せさせてください。',
    { from: '"匿名" <tokumei2026@protonmail.com>', subject: '内部通報', authentication: PASSED('protonmail.com') },
  ),
  dunning: eml(
    'お世話になっております。10月分のお支払い（請求番号 INV-2210）が確認できておりません。行き違いの場合はご容赦ください。11月27日までにお振込みをお願いいたします。お振込先は請求書に記載のとおりで、変更はございません。\n株式会社はやし 経理課 06-0000-0000',
    {
      from: '"はやし 経理" <keiri@hayashi-paper.co.jp>',
      subject: 'お支払いのお願い（再送）',
      authentication: PASSED('hayashi-paper.co.jp'),
    },
  ),
  darkwebTrue: eml(
    '弊社の監視で、貴社ドメインのメールアドレスとパスワードの組が2026-11-18 02:14:55に闇市場で公開されたことを確認しました。\n例:\nta***@aoba.example, 090-****-1234, KZ-00418823\nyo***@aoba.example, 080-****-5678, KZ-00418824\n全件は無償でお渡しします。折り返しは当社ホームページ掲載の代表番号へ。',
    {
      from: '"Mirai 脅威情報" <intel@mirai-threat.co.jp>',
      subject: '【至急】認証情報の流出について',
      authentication: PASSED('mirai-threat.co.jp'),
    },
  ),
  wrongMail: eml(
    '突然のご連絡失礼します。先日、御社から送られてきた明細に別人の氏名と口座番号が載っていました。カード番号も見えています。どうすればよいですか。本日中にお電話ください。',
    { from: '"大野" <ohno_k@icloud.com>', subject: '他人の明細が届きました', authentication: PASSED('icloud.com') },
  ),
  spfNoAuth: eml(
    '当院の委託先の者です。昨日、患者様の名簿を入れたUSBメモリーを紛失しました。至急お電話ください。03-0000-0000 株式会社メディ事務 田所',
    { from: '"田所" <tadokoro@medi-jimu.co.jp>', subject: '至急：USBメモリー紛失のご報告' },
  ),
  hostAbuse: eml(
    'Abuse report: your server 198.51.100.20 sent 4,112 login attempts between 2026-11-22T01:00:00Z and 2026-11-22T03:00:00Z. Log:\n2026-11-22T01:00:03Z sshd failed password for root from 198.51.100.20\nPlease investigate within 24 hours or we have to suspend the network port.',
    {
      from: '"Abuse Desk" <abuse@northnet.net>',
      subject: 'Abuse ticket 99812: action required',
      authentication: PASSED('northnet.net'),
    },
  ),
  ransomNote: eml(
    'Your network has been encrypted. We downloaded 240 GB. Do not contact the police. Write to us via Tor browser. Proof of files:\n\\\\FS01\\Keiri\\2026\\kyuyo_2026-10.xlsx\n\\\\FS01\\Jinji\\meibo.csv\nSample from meibo.csv:\n10021,佐々木 健,03-5555-0101,sasaki@aoba.example\n10022,井上 真理,03-5555-0102,inoue@aoba.example',
    { from: '"support" <rx@onionmail.org>', subject: 'READ ME', authentication: PASSED('onionmail.org') },
  ),
}
