<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Partners</name>
    <message>
        <source>1 = the month after closing</source>
        <translation>1＝翌月</translation>
    </message>
    <message>
        <source>13 digits</source>
        <translation>13桁</translation>
    </message>
    <message>
        <source>1–31 or 末</source>
        <translation>1〜31か末</translation>
    </message>
    <message>
        <source>A tag may have at most 40 letters.</source>
        <translation>タグは40文字までです。</translation>
    </message>
    <message>
        <source>Add and change partners</source>
        <translation>取引先の登録・変更</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Address and phone</source>
        <translation>住所・電話</translation>
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
        <source>Building</source>
        <translation>建物名</translation>
    </message>
    <message>
        <source>Choose customer, supplier or both.</source>
        <translation>得意先か仕入先、または両方を選んでください。</translation>
    </message>
    <message>
        <source>Closing and payment</source>
        <translation>締め・支払</translation>
    </message>
    <message>
        <source>Closing day</source>
        <translation>締日</translation>
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
        <source>Contact</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Contact's name</source>
        <translation>担当者名</translation>
    </message>
    <message>
        <source>Corporate number</source>
        <translation>法人番号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>得意先</translation>
    </message>
    <message>
        <source>Customers and suppliers with their contacts, closing and payment terms.</source>
        <translation>得意先と仕入先の情報、担当者、締め・支払条件を登録します。</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>既定</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
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
        <source>Fax</source>
        <translation>FAX</translation>
    </message>
    <message>
        <source>For sorting and search</source>
        <translation>並べ替えと検索に使います</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>敬称</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>自社担当</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文表記</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Language of papers</source>
        <translation>帳票の言語</translation>
    </message>
    <message>
        <source>Last confirmed on</source>
        <translation>最終確認日</translation>
    </message>
    <message>
        <source>Merge partners</source>
        <translation>取引先の統合</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>統合先</translation>
    </message>
    <message>
        <source>Months until payment</source>
        <translation>支払月</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>新しい取引先</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>使用停止</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Partner {code} is merged into one that was merged itself.</source>
        <translation>取引先 {code} の統合先が、さらに統合されています。</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Payment day</source>
        <translation>支払日</translation>
    </message>
    <message>
        <source>Payment terms on papers</source>
        <translation>帳票に印刷する支払条件</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Please confirm: a company's registration number is T and its corporate number.</source>
        <translation>ご確認ください：法人の登録番号は「T＋法人番号」です。</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Price rank</source>
        <translation>単価ランク</translation>
    </message>
    <message>
        <source>Prices and papers</source>
        <translation>単価・帳票</translation>
    </message>
    <message>
        <source>Registered from</source>
        <translation>登録日</translation>
    </message>
    <message>
        <source>Registered to</source>
        <translation>失効日</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>登録番号</translation>
    </message>
    <message>
        <source>Same corporate number</source>
        <translation>法人番号が同じ</translation>
    </message>
    <message>
        <source>Same kana</source>
        <translation>カナが同じ</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>名称が同じ</translation>
    </message>
    <message>
        <source>Same phone number</source>
        <translation>電話番号が同じ</translation>
    </message>
    <message>
        <source>Same postal code</source>
        <translation>郵便番号が同じ</translation>
    </message>
    <message>
        <source>Same registration number</source>
        <translation>登録番号が同じ</translation>
    </message>
    <message>
        <source>See partners</source>
        <translation>取引先の閲覧</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>仕入先</translation>
    </message>
    <message>
        <source>T and 13 digits</source>
        <translation>Tと13桁の数字</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Tax rounding</source>
        <translation>消費税の端数</translation>
    </message>
    <message>
        <source>The business day after</source>
        <translation>翌営業日</translation>
    </message>
    <message>
        <source>The business day before</source>
        <translation>前営業日</translation>
    </message>
    <message>
        <source>The day itself</source>
        <translation>当日のまま</translation>
    </message>
    <message>
        <source>This is the same partner as {code}: {reasons}.</source>
        <translation>{code} と同じ取引先です（{reasons}）。</translation>
    </message>
    <message>
        <source>This may be the same partner as {code}: {reasons}.</source>
        <translation>{code} と同じ取引先かもしれません（{reasons}）。</translation>
    </message>
    <message>
        <source>This partner is no longer in the office.</source>
        <translation>この取引先はもう登録されていません。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>役職</translation>
    </message>
    <message>
        <source>To merge, choose two different partners.</source>
        <translation>統合するには、別々の取引先を選んでください。</translation>
    </message>
    <message>
        <source>To save this, take another code: {code} belongs to {name}.</source>
        <translation>保存するには、別のコードにしてください（{code} は {name} が使っています）。</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>ウェブサイト</translation>
    </message>
    <message>
        <source>When banks are closed</source>
        <translation>休業日のとき</translation>
    </message>
    <message>
        <source>{code} was merged into another partner; this row is left out.</source>
        <translation>{code} は別の取引先に統合されているため、この行は取り込みません。</translation>
    </message>
    <message>
        <source>{name} is not merged into another partner.</source>
        <translation>{name} は統合されていません。</translation>
    </message>
    <message>
        <source>{name} is used by: {uses}. Retire it instead of deleting it.</source>
        <translation>{name} は使用中です（{uses}）。削除せずに使用停止にしてください。</translation>
    </message>
    <message>
        <source>{name} was merged into another partner. Change that one, or undo the merge first.</source>
        <translation>{name} は統合済みです。統合先を変更するか、先に統合を取り消してください。</translation>
    </message>
</context>
</TS>
