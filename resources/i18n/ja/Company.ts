<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Company</name>
    <message>
        <source>6 digits; says which municipality taxes it</source>
        <translation>6桁。住民税の納付先になります</translation>
    </message>
    <message>
        <source>7 digits fill the address</source>
        <translation>7桁で住所が入ります</translation>
    </message>
    <message>
        <source>A scan of the square seal (PNG or JPEG). Without one it is cut from the letters above.</source>
        <translation>角印の画像（PNGまたはJPEG）です。ないときは上の文字から作ります。</translation>
    </message>
    <message>
        <source>Account holder (kana)</source>
        <translation>口座名義（カナ）</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>口座番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Address in English</source>
        <translation>英文住所</translation>
    </message>
    <message>
        <source>Address in English, second line</source>
        <translation>英文住所（2行目）</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>銀行名</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>銀行口座</translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>銀行口座</translation>
    </message>
    <message>
        <source>Bank and branch in English</source>
        <translation>英文銀行名・支店名</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>銀行コード</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上位</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>支店名</translation>
    </message>
    <message>
        <source>Branch code</source>
        <translation>支店コード</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建物名</translation>
    </message>
    <message>
        <source>Change the office's profile, numbers and settings</source>
        <translation>自社情報・番号・設定の変更</translation>
    </message>
    <message>
        <source>Change the office's staff, departments and places</source>
        <translation>社員・部門・事業場の変更</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>確認日</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Code {code} stands in row {row} already.</source>
        <translation>コード {code} は {row} 行目にもあります。</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>Current account</source>
        <translation>当座</translation>
    </message>
    <message>
        <source>Cut as a seal where no image is given</source>
        <translation>画像がないときはこの文字で角印を作ります</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Department code</source>
        <translation>部門コード</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>English paper</source>
        <translation>帳票の表記（英語）</translation>
    </message>
    <message>
        <source>Example Customer Ltd.</source>
        <translation>見本商事株式会社</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>非課税</translation>
    </message>
    <message>
        <source>Export (zero-rated)</source>
        <translation>免税（輸出）</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>工場</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>FAX</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>会計年度</translation>
    </message>
    <message>
        <source>Fiscal year starts on</source>
        <translation>会計年度の開始日</translation>
    </message>
    <message>
        <source>Fiscal year {year}</source>
        <translation>{year}年度</translation>
    </message>
    <message>
        <source>Fiscal years</source>
        <translation>会計年度</translation>
    </message>
    <message>
        <source>For papers in English</source>
        <translation>英文の帳票に使います</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>本社</translation>
    </message>
    <message>
        <source>Head office, branches, warehouses: where people work and goods lie.</source>
        <translation>本社・支店・倉庫など、人が働き物を置く場所を登録します。</translation>
    </message>
    <message>
        <source>How figures and dates look</source>
        <translation>数字と日付の表示</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Japanese name</source>
        <translation>名称（日本語）</translation>
    </message>
    <message>
        <source>Japanese paper</source>
        <translation>帳票の表記（日本語）</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入社日</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Language of the letterhead</source>
        <translation>差出人欄の言語</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>退職日</translation>
    </message>
    <message>
        <source>Legal source</source>
        <translation>根拠法令</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>差出人欄の見本</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>ログイン名</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>ロゴ</translation>
    </message>
    <message>
        <source>Logo and seal</source>
        <translation>ロゴと角印</translation>
    </message>
    <message>
        <source>Logo width (mm)</source>
        <translation>ロゴの幅（mm）</translation>
    </message>
    <message>
        <source>Mark on papers</source>
        <translation>帳票の記号</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>社員</translation>
    </message>
    <message>
        <source>Month and day, such as 04-01</source>
        <translation>月日（例：04-01）</translation>
    </message>
    <message>
        <source>Move down (mm)</source>
        <translation>下へずらす（mm）</translation>
    </message>
    <message>
        <source>Move right (mm)</source>
        <translation>右へずらす（mm）</translation>
    </message>
    <message>
        <source>Municipality code</source>
        <translation>市区町村コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>名称（英語）</translation>
    </message>
    <message>
        <source>Negative amounts</source>
        <translation>マイナスの金額</translation>
    </message>
    <message>
        <source>Net of tax</source>
        <translation>税抜経理</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新しい口座</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>新しい部門</translation>
    </message>
    <message>
        <source>New member of staff</source>
        <translation>新しい社員</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新しい事業場</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>新しい行</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>口座はまだありません</translation>
    </message>
    <message>
        <source>No departments yet</source>
        <translation>部門はまだありません</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>使用停止</translation>
    </message>
    <message>
        <source>No places yet</source>
        <translation>事業場はまだありません</translation>
    </message>
    <message>
        <source>No staff yet</source>
        <translation>社員はまだいません</translation>
    </message>
    <message>
        <source>No tax categories yet</source>
        <translation>税区分はまだありません</translation>
    </message>
    <message>
        <source>Numbers and tax</source>
        <translation>番号と消費税</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>自社</translation>
    </message>
    <message>
        <source>Office profile</source>
        <translation>自社情報</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>表示順</translation>
    </message>
    <message>
        <source>Ordinary account</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>事業場</translation>
    </message>
    <message>
        <source>Places of work</source>
        <translation>事業場</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Please confirm this row with your tax accountant before you use it.</source>
        <translation>使う前に税理士などにご確認ください。</translation>
    </message>
    <message>
        <source>Please confirm: a registered issuer of qualified invoices is not a tax-exempt business.</source>
        <translation>ご確認ください：適格請求書発行事業者は免税事業者にはなれません。</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Print on papers</source>
        <translation>帳票に印刷</translation>
    </message>
    <message>
        <source>Quotes and papers name the person in charge.</source>
        <translation>見積書などの担当者になります。</translation>
    </message>
    <message>
        <source>Rate (%)</source>
        <translation>税率（%）</translation>
    </message>
    <message>
        <source>Rates and their days stand here; a change of law is one more row.</source>
        <translation>税率と適用期間を登録します。法改正は行を追加して対応します。</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>登録番号</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代表者</translation>
    </message>
    <message>
        <source>Representative's title</source>
        <translation>代表者の役職</translation>
    </message>
    <message>
        <source>Sales office</source>
        <translation>営業所</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what you typed?</source>
        <translation>入力内容を保存しますか</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>保存済み {time}</translation>
    </message>
    <message>
        <source>Savings account</source>
        <translation>貯蓄</translation>
    </message>
    <message>
        <source>Seal image</source>
        <translation>角印の画像</translation>
    </message>
    <message>
        <source>Seal letters</source>
        <translation>角印の文字</translation>
    </message>
    <message>
        <source>Seal size (mm)</source>
        <translation>角印の大きさ（mm）</translation>
    </message>
    <message>
        <source>See the office's staff, departments and places</source>
        <translation>社員・部門・事業場の閲覧</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店舗</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>最新を表示</translation>
    </message>
    <message>
        <source>Sole trader</source>
        <translation>個人事業主</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>社員</translation>
    </message>
    <message>
        <source>Staff belong to departments; a reorganisation ends one and begins another.</source>
        <translation>社員の所属先です。組織変更は部門を終了して新しく登録します。</translation>
    </message>
    <message>
        <source>SWIFT code</source>
        <translation>SWIFTコード</translation>
    </message>
    <message>
        <source>T and 13 digits</source>
        <translation>Tと13桁の数字</translation>
    </message>
    <message>
        <source>Tax accounting</source>
        <translation>経理方式</translation>
    </message>
    <message>
        <source>Tax categories</source>
        <translation>税区分</translation>
    </message>
    <message>
        <source>Tax category</source>
        <translation>税区分</translation>
    </message>
    <message>
        <source>Tax rounding</source>
        <translation>消費税の端数</translation>
    </message>
    <message>
        <source>Tax-exempt business</source>
        <translation>免税事業者</translation>
    </message>
    <message>
        <source>Taxable</source>
        <translation>課税</translation>
    </message>
    <message>
        <source>The accounts that customers pay into; those marked are printed on papers.</source>
        <translation>得意先からの振込先です。印を付けた口座を帳票に印刷します。</translation>
    </message>
    <message>
        <source>The check digit does not apply to a sole trader's number</source>
        <translation>個人事業主の番号は検査数字の対象外です</translation>
    </message>
    <message>
        <source>The fiscal year that begins on {day} does not follow the one before.</source>
        <translation>{day} に始まる会計年度が前の年度とつながっていません。</translation>
    </message>
    <message>
        <source>The office itself: its profile and seal, bank accounts, tax categories, staff and departments.</source>
        <translation>自社の情報と角印、銀行口座、税区分、社員、部門を登録します。</translation>
    </message>
    <message>
        <source>The office must have one profile; there are {count}.</source>
        <translation>自社情報は1件だけです。{count}件あります。</translation>
    </message>
    <message>
        <source>There is no department {code}. Add it first.</source>
        <translation>部門 {code} がありません。先に登録してください。</translation>
    </message>
    <message>
        <source>This member of staff is no longer in the office.</source>
        <translation>この社員はもう登録されていません。</translation>
    </message>
    <message>
        <source>This office has no profile. Set up the office first.</source>
        <translation>自社情報がありません。先に初期設定をしてください。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>役職</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>To end this department, first end or move those below it.</source>
        <translation>この部門を終了するには、先に下位の部門を終了するか移してください。</translation>
    </message>
    <message>
        <source>To keep tax category {code}, enter a rate from 0 to 100 %, and 0 where no tax is charged.</source>
        <translation>税区分 {code} を保存するには、0〜100％の税率を入力してください（課税以外は0）。</translation>
    </message>
    <message>
        <source>To keep tax category {code}, let its last day follow its first: {first} comes after {last}.</source>
        <translation>税区分 {code} を保存するには、終了日を開始日以後にしてください（開始 {first}、終了 {last}）。</translation>
    </message>
    <message>
        <source>To keep tax category {code}, let its periods follow each other: two are in force on {day}.</source>
        <translation>税区分 {code} を保存するには、期間が重ならないようにしてください（{day} に2件有効です）。</translation>
    </message>
    <message>
        <source>To keep the company, enter its name.</source>
        <translation>自社情報を保存するには、会社名を入力してください。</translation>
    </message>
    <message>
        <source>To open a fiscal year for {day}, check the date: it is more than 100 years away.</source>
        <translation>{day} の会計年度を開くには、日付を確かめてください（100年以上離れています）。</translation>
    </message>
    <message>
        <source>To save this, choose something else above it: it would belong to itself.</source>
        <translation>保存するには、別の上位を選んでください（自分自身の下になってしまいます）。</translation>
    </message>
    <message>
        <source>To save this, let the last day come after the first.</source>
        <translation>保存するには、終了日を開始日以後にしてください。</translation>
    </message>
    <message>
        <source>To save this, take another code: {code} belongs to {name}.</source>
        <translation>保存するには、別のコードにしてください（{code} は {name} が使っています）。</translation>
    </message>
    <message>
        <source>To use the code {code}, let the periods follow each other.</source>
        <translation>コード {code} を使うには、期間が重ならないようにしてください。</translation>
    </message>
    <message>
        <source>To use this image, make it smaller: at most 5 MB.</source>
        <translation>この画像を使うには、5MB以下にしてください。</translation>
    </message>
    <message>
        <source>To use this image, make it smaller: at most 6000 pixels a side.</source>
        <translation>この画像を使うには、一辺6000ピクセル以下にしてください。</translation>
    </message>
    <message>
        <source>To use this image, save it as PNG or JPEG: this file is neither.</source>
        <translation>この画像を使うには、PNGかJPEGで保存し直してください。</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>倉庫</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>ウェブサイト</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>税込経理</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
</context>
</TS>
