import { eml } from './messages'

const FAILED = 'spf=fail smtp.mailfrom=bulk.invalid; dkim=none; dmarc=fail header.from=somewhere.example'
const PASSED = (domain: string) =>
  `spf=pass smtp.mailfrom=${domain}; dkim=pass header.d=${domain}; dmarc=pass header.from=${domain}`
const html = 'text/html; charset=utf-8'

/** Typical swindles, one for each way of swindling. */
export const SCAMS: Record<string, Buffer> = {
  sextortionJa: eml(
    'こんにちは。\n残念なお知らせがあります。数か月前、あなたがインターネットを見るために使っている機器に侵入し、その後ずっと活動を観察してきました。あなたが大人向けのサイトを楽しんでいる様子も撮ってあります。\n映像を知り合い全員に見られたくなければ、15万円分のビットコインを次の宛先に送ってください。\n1BoatSLRHtKNngkdXEeobR76b53LETtpyT\n期限は50時間です。',
    { from: '"desk" <desk@aoba.example>', subject: 'あなたのアカウントについて', authentication: FAILED },
  ),
  sextortionEn: eml(
    'Hi, victim.\nYour operating system was breached by me on the day you opened a bad page. I watched you through the front camera and made a clip of the most interesting part.\nTransfer 1350 USD to my BTC wallet: bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4\nYou have two days. Otherwise the clip goes to everyone in your address book.',
    { subject: 'Payment from your account', authentication: FAILED },
  ),
  cardPhishingJa: eml(
    '<p>いつも三井住友カードをご利用いただきありがとうございます。</p><p>お客様のカードは第三者による利用の疑いがあるため、ご利用を一部制限しております。</p><p><a href="https://smbc-card.vpass-check.top/login">ご利用確認はこちら</a></p><p>確認がない場合、カードの利用が停止されます。</p>',
    {
      from: '"三井住友カード" <info@mail-smbc.top>',
      subject: '【重要】ご利用確認のお願い',
      type: html,
      authentication: PASSED('mail-smbc.top'),
    },
  ),
  parcelJa: eml(
    '<p>お荷物をお届けに上がりましたが不在のため持ち帰りました。配送料がご不足のため、下記よりお手続きください。</p><a href="http://bit.ly/3xYzAbc">再配達を依頼する</a>',
    { from: '"ヤマト運輸" <delivery@yamato-redelivery.icu>', subject: '再配達のお知らせ', type: html },
  ),
  taxJa: eml(
    '国税庁です。所得税が未納となっております。最終期限までに下記のサイトからお支払いいただけない場合、財産を差し押さえます。\nhttps://e-tax-nta.cfd/pay\nお支払いはVプリカの番号を入力してください。',
    { from: '"国税庁" <e-tax@ntaq.cfd>', subject: '税金の未納のお知らせ（最終通知）' },
  ),
  bossJa: eml(
    'お疲れ様です。新しい案件のため、LINEのグループを新しく作ってください。作成したらQRコードをこのメールに返信してください。ほかの社員には知らせないでください。',
    {
      from: '"代表取締役社長 青葉太郎" <president.office88@gmail.com>',
      subject: '業務連絡',
      authentication: PASSED('gmail.com'),
    },
  ),
  bossEn: eml(
    'Are you at your desk? I am in a meeting and need you to pick up five Apple gift cards for a client, $200 each. Scratch the back and send me pictures of the codes. Keep this between us for now.',
    {
      from: '"Kenji Sato, CEO" <ceo.office@outlook.com>',
      subject: 'Quick task',
      authentication: PASSED('outlook.com'),
    },
  ),
  bankChangeEn: eml(
    'Please note that our bank is under audit and our account details have changed. Kindly remit the outstanding invoice to the new account below today and confirm once the transfer is done.\nIBAN GB00 TEST 0000 0000',
    {
      from: '"Supplier Accounts" <billing@supp1ier-parts.com>',
      subject: 'Updated remittance information',
      more: ['Reply-To: supplier.accounts@gmail.com'],
    },
  ),
  mailboxEn: eml(
    '<p>Dear user,</p><p>Your mailbox has reached 99% of its storage. Incoming messages will be rejected. <a href="https://webmail-upgrade.weebly.com/">Re-validate your mailbox</a> within 24 hours to keep the same password.</p><p>IT Help Desk</p>',
    {
      from: '"IT Help Desk" <admin@random-college.org>',
      subject: 'Mailbox storage full',
      type: html,
    },
  ),
  breachBluffEn: eml(
    'We have hacked your website and extracted your databases. Your reputation will be destroyed when we sell them. Pay 0.3 BTC to 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy within five days and everything is forgotten.',
    { subject: 'Your site has been hacked', authentication: PASSED('somewhere.example') },
  ),
  breachBluffJa: eml(
    '貴社のサーバーに侵入し、すべての顧客データを取得した。3日以内に0.5BTCを bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 へ送れ。応じなければデータを競合他社に販売する。',
    { subject: '警告', authentication: FAILED },
  ),
  supportJa: eml(
    'お使いのパソコンからトロイの木馬が検出されました。放置すると口座の情報が盗まれます。今すぐサポートセンター 050-0000-0000 へお電話いただき、案内に従って遠隔サポート用のソフトをインストールしてください。',
    { from: '"Microsoft セキュリティ" <alert@win-security-center.xyz>', subject: 'セキュリティ警告' },
  ),
  callbackEn: eml(
    'Thank you for renewing Norton 360. $499.99 will be charged to your account today. If you did not authorise this, call our billing team at +1 (888) 555-0100 within 24 hours to cancel and receive a refund.',
    { from: '"Norton Billing" <invoice7781@gmail.com>', subject: 'Your renewal', authentication: PASSED('gmail.com') },
  ),
  compensationJa: eml(
    '個人情報漏えいの被害者の皆様へ補償金50,000円をお支払いします。以下のページでカード番号と暗証番号をご入力ください。受付は本日までです。\nhttps://ppc-hosyo.click/',
    { from: '"個人情報保護委員会" <hosyo@ppc-hosyo.click>', subject: '補償金のお受け取りについて' },
  ),
  inheritanceEn: eml(
    'Dear friend, I represent a bank here. A late client left 12.5 million USD without next of kin. As you share the surname I propose you stand as beneficiary. Send your full name, address and bank account; a small legal fee must be paid first.',
    { from: '"Barrister James" <barr.james@qq.com>', subject: 'Confidential proposal' },
  ),
  walletEn: eml(
    'Your wallet will be suspended unless it is synchronised. Open the page and enter your 12 word recovery phrase: https://metamask-sync.pages.dev',
    { from: '"MetaMask" <support@metarnask.io>', subject: 'Action needed' },
  ),
}

/** Messages that are what they say, many of them with words that swindlers use too. */
export const GENUINE: Record<string, Buffer> = {
  researcherJa: eml(
    '青葉商事 ご担当者様\n初めてご連絡いたします。北大路大学 情報セキュリティ研究室の川端と申します。\n貴社の会員サイトで、認証なしで注文の記録を閲覧できる状態を確認しました。\n再現手順:\n1. ログインせずに GET /api/v1/orders?id=1001 を送る\n2. HTTP 200 で他人の注文が返る\n確認日時: 2026-11-20 14:03:22 JST\n取得した記録は直ちに消しました。報酬は求めておりません。至急ご対応をお願いします。\n研究室 電話 075-000-0000（大学の代表番号からもつながります）',
    {
      from: '"川端" <kawabata@kitaoji-u.ac.jp>',
      subject: '【重要】貴社サイトの脆弱性について',
      authentication: PASSED('kitaoji-u.ac.jp'),
    },
  ),
  ransomWithSamples: eml(
    'We have downloaded your customer database. Pay 2 BTC to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 within 72 hours or it will be published. Samples:\nKZ-00418823, 山田 花子, 090-1234-5678, hanako@home.example\nKZ-00418824, 佐藤 次郎, 080-2345-6789, jiro@home.example\nKZ-00418825, 鈴木 三郎, 070-3456-7890, saburo@home.example',
    { subject: 'Your data', authentication: FAILED },
  ),
  policeJa: eml(
    '青葉県警察サイバー犯罪対策課の中村です。捜査の過程で、貴社の従業員のものとみられるログイン情報が闇サイトで売られていることを把握しました。サーバーの記録の保全をお願いします。電話での真偽の確認は、県警の代表番号（ホームページに掲載）から当課へおつなぎください。',
    {
      from: '"青葉県警察" <cyber@police.pref.aoba.lg.jp>',
      subject: '情報提供について',
      authentication: PASSED('police.pref.aoba.lg.jp'),
    },
  ),
  customerAsksJa: eml(
    'いつも利用している者です。昨日、御社を名乗るメールが届き、カード番号を入力するよう求められました。ビットコインで払えとも書いてあります。本物でしょうか。念のためお知らせします。',
    { from: '"高橋" <takahashi77@gmail.com>', subject: '不審なメールについて', authentication: PASSED('gmail.com') },
  ),
  customerUniqueEn: eml(
    'I registered with your shop using an address that I have only used there. Since Monday I receive phishing mail at exactly that address. I suspect that your customer list has leaked. Please tell me urgently what happened.',
    {
      from: '"Ann Lee" <ann.lee@fastmail.com>',
      subject: 'Has my data leaked?',
      authentication: PASSED('fastmail.com'),
    },
  ),
  wrongAttachmentJa: eml(
    '本日お送りいただいた請求書ですが、別のお客様の名簿が添付されていました。当方では開かずに削除いたします。ご確認ください。株式会社みなと 総務課 電話 03-0000-0000',
    {
      from: '"みなと 総務課" <soumu@minato.co.jp>',
      subject: '添付ファイルの間違いについて',
      authentication: PASSED('minato.co.jp'),
    },
  ),
  vendorEn: eml(
    'Dear customer,\nOn 12 November 2026 an attacker accessed one of our storage accounts. Records that you entrusted to us may be affected. Root cause and measures taken are in the incident report in our portal, which you reach as usual by typing the address. We will never ask for your password. Your account manager can be reached through the main number on our website.\nSora Cloud Inc., Security',
    {
      from: '"Sora Cloud Security" <security@sora-cloud.com>',
      subject: 'Important: security incident affecting your data',
      authentication: PASSED('sora-cloud.com'),
    },
  ),
  amazonReal: eml(
    '<p>お客様のアカウントへのサインインを検知しました。心当たりがない場合は、<a href="https://www.amazon.co.jp/gp/css">アカウントサービス</a>でパスワードを変更してください。</p>',
    {
      from: '"Amazon.co.jp" <account-update@amazon.co.jp>',
      subject: 'Amazonセキュリティ警告: サインインを検知しました',
      type: html,
      authentication: PASSED('amazon.co.jp'),
    },
  ),
  invoiceJa: eml(
    'いつもお世話になっております。株式会社はやしの林です。10月分の請求書をお送りします。お支払いは11月30日までにお願いいたします。ご不明な点は経理課（電話 06-0000-0000）までお問い合わせください。',
    {
      from: '"株式会社はやし 林" <hayashi@hayashi-paper.co.jp>',
      subject: '10月分請求書のご送付',
      authentication: PASSED('hayashi-paper.co.jp'),
    },
  ),
  cardSchemeEn: eml(
    'Our monitoring identified your shop as a possible common point of purchase for 214 cards used fraudulently between 1 and 9 November. Please preserve web server logs and engage a forensic investigator within 5 business days. Do not send card numbers by e-mail. Verify this request through your acquirer contact on record.\nRisk team, Tokai Acquiring Ltd, +81 3 0000 0000',
    {
      from: '"Risk team" <risk@tokai-acquiring.com>',
      subject: 'Urgent: suspected compromise',
      authentication: PASSED('tokai-acquiring.com'),
    },
  ),
  employeeLostJa: eml(
    '昨夜、電車に会社のノートパソコンを置き忘れました。顧客の名簿が入っています。パスワードはかけてあります。至急どうすればよいか教えてください。',
    {
      from: '"営業部 小川" <ogawa@aoba.example>',
      subject: '至急: パソコンの紛失',
      authentication: PASSED('aoba.example'),
    },
  ),
  journalistJa: eml(
    '週刊みらい編集部の石井です。貴社の会員情報とされるファイルが掲示板に公開されているとの情報を得ました。明日17時までに事実関係についてご回答をお願いします。編集部の代表電話は当社のホームページに掲載しています。',
    { from: '"石井" <ishii@weekly-mirai.jp>', subject: '取材のお願い', authentication: PASSED('weekly-mirai.jp') },
  ),
  noteByHandEn: Buffer.from(
    'A caller said that a USB stick with our members list was found in a taxi. She read out member number and name of two people. She asked for nothing and left the number of the taxi company.',
  ),
}
