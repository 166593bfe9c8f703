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
        <source>Add a file</source>
        <translation>ファイルを追加</translation>
    </message>
    <message>
        <source>Add and change partners</source>
        <translation>取引先の登録・変更</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加日時</translation>
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
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>建物名</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新日</translation>
    </message>
    <message>
        <source>Changed last</source>
        <translation>最近の変更</translation>
    </message>
    <message>
        <source>Choose a partner to see address, terms and people.</source>
        <translation>取引先を選ぶと、住所・支払条件・担当者を表示します。</translation>
    </message>
    <message>
        <source>Choose customer, supplier or both.</source>
        <translation>得意先か仕入先、または両方を選んでください。</translation>
    </message>
    <message>
        <source>Choose the partner that is the same as this one.</source>
        <translation>この取引先と同じ取引先を選んでください。</translation>
    </message>
    <message>
        <source>Close the pane</source>
        <translation>詳細を閉じる</translation>
    </message>
    <message>
        <source>Closes at month end</source>
        <translation>月末締</translation>
    </message>
    <message>
        <source>Closes on {day}</source>
        <translation>{day}日締</translation>
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
        <source>Compare</source>
        <translation>比べる</translation>
    </message>
    <message>
        <source>Compare with {name}</source>
        <translation>{name} と比べる</translation>
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
        <source>Contacts</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Contracts, maps and notes can be dropped here.</source>
        <translation>契約書や地図などをここにドロップできます。</translation>
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
        <source>Customers and suppliers stand here. A list kept in Excel or another program can be taken in as it is.</source>
        <translation>得意先と仕入先を登録します。Excelや他のソフトの一覧もそのまま取り込めます。</translation>
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
        <source>Delete the partner</source>
        <translation>取引先を削除</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>{name} を削除しますか</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Documents stay as they are; lists show them under this partner. The merge can be undone.</source>
        <translation>書類はそのまま残り、一覧ではこの取引先にまとめて表示します。統合は取り消せます。</translation>
    </message>
    <message>
        <source>due end of {month}</source>
        <translation>{month}末払</translation>
    </message>
    <message>
        <source>due {month} {day}</source>
        <translation>{month}{day}日払</translation>
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
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>FAX</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>For sorting and search</source>
        <translation>並べ替えと検索に使います</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>敬称</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取込</translation>
    </message>
    <message>
        <source>Import from Excel or CSV</source>
        <translation>Excel・CSVから取込</translation>
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
        <source>Kind</source>
        <translation>区分</translation>
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
        <source>Leave it</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Merge another into this one</source>
        <translation>別の取引先を統合</translation>
    </message>
    <message>
        <source>Merge partners</source>
        <translation>取引先の統合</translation>
    </message>
    <message>
        <source>Merge {code} into this one</source>
        <translation>{code} を統合する</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>統合先</translation>
    </message>
    <message>
        <source>Merged into this one</source>
        <translation>統合した取引先</translation>
    </message>
    <message>
        <source>Merged into {name}</source>
        <translation>{name} に統合済み</translation>
    </message>
    <message>
        <source>month after next</source>
        <translation>翌々月</translation>
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
        <source>Name of a contact</source>
        <translation>担当者名を入力</translation>
    </message>
    <message>
        <source>Name, kana, romaji, code, phone</source>
        <translation>名称・カナ・ローマ字・コード・電話</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>新しい取引先</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>翌月</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>次の問題</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>No address is known for this code. It can be typed by hand.</source>
        <translation>住所が見つかりません。手で入力できます。</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>添付はまだありません</translation>
    </message>
    <message>
        <source>No longer use</source>
        <translation>使用停止にする</translation>
    </message>
    <message>
        <source>No longer used</source>
        <translation>使用停止</translation>
    </message>
    <message>
        <source>No partners yet</source>
        <translation>取引先はまだありません</translation>
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
        <source>Only a partner that no document names can be deleted. It cannot be brought back.</source>
        <translation>書類で使っていない取引先だけを削除できます。元には戻せません。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open {code}</source>
        <translation>{code} を開く</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Partner saved {time}</source>
        <translation>取引先を保存 {time}</translation>
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
        <source>Partners that may be the same</source>
        <translation>似た取引先</translation>
    </message>
    <message>
        <source>Partners: {count}</source>
        <translation>取引先 {count}件</translation>
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
        <source>Reg. number</source>
        <translation>登録番号</translation>
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
        <source>same month</source>
        <translation>当月</translation>
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
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存して次へ</translation>
    </message>
    <message>
        <source>Save this partner?</source>
        <translation>この取引先を保存しますか</translation>
    </message>
    <message>
        <source>See partners</source>
        <translation>取引先の閲覧</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>最新を表示</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
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
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>引き継ぐ</translation>
    </message>
    <message>
        <source>Take over {field}</source>
        <translation>{field}を引き継ぐ</translation>
    </message>
    <message>
        <source>Tax rounding</source>
        <translation>消費税の端数</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>支払条件</translation>
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
        <source>This one</source>
        <translation>この取引先</translation>
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
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo a merge</source>
        <translation>統合を取り消す</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>再び使う</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>ウェブサイト</translation>
    </message>
    <message>
        <source>What closes on {closes} is due on {due} {weekday}</source>
        <translation>{closes} 締め分の入金予定は {due} {weekday}</translation>
    </message>
    <message>
        <source>When banks are closed</source>
        <translation>休業日のとき</translation>
    </message>
    <message>
        <source>Which partner shall stand by itself again?</source>
        <translation>どの取引先を独立に戻しますか。</translation>
    </message>
    <message>
        <source>Words with a comma or space between</source>
        <translation>読点や空白で区切ります</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>{closes}, {pays}</source>
        <translation>{closes} {pays}</translation>
    </message>
    <message>
        <source>{code} was merged into another partner; this row is left out.</source>
        <translation>{code} は別の取引先に統合されているため、この行は取り込みません。</translation>
    </message>
    <message>
        <source>{count} months later</source>
        <translation>{count}か月後</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか{count}名</translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}</source>
        <translation>{name} を読めません：{reason}</translation>
    </message>
    <message>
        <source>{name} is merged</source>
        <translation>{name} を統合しました</translation>
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
    <message>
        <source>↑↓ choose   Enter open   Ctrl+F filter   Alt+Enter pane</source>
        <translation>↑↓ 選ぶ   Enter 開く   Ctrl+F 絞り込み   Alt+Enter 詳細</translation>
    </message>
</context>
</TS>
