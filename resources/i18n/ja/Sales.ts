<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Sales</name>
    <message>
        <source>A cost is missing on some line.</source>
        <translation>原価が未入力の明細があります。</translation>
    </message>
    <message>
        <source>A draft has no number yet. To be rid of it, delete it.</source>
        <translation>下書きにはまだ番号がありません。不要なときは削除してください。</translation>
    </message>
    <message>
        <source>A later change of the lines takes the stamp off again.</source>
        <translation>後で明細を変えると、印は外れます。</translation>
    </message>
    <message>
        <source>A new quote that you typed last time was not saved.</source>
        <translation>前回書きかけの新しい見積が保存されていません。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Addressee and subject</source>
        <translation>宛先・件名</translation>
    </message>
    <message>
        <source>Aim {percent}%</source>
        <translation>目安 {percent}%</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amount (tax incl.)</source>
        <translation>金額（税込）</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>承認印</translation>
    </message>
    <message>
        <source>Approval boxes, left to right</source>
        <translation>承認印欄（左から）</translation>
    </message>
    <message>
        <source>Approved, Checked, In charge</source>
        <translation>承認、確認、担当</translation>
    </message>
    <message>
        <source>as the customer</source>
        <translation>得意先に合わせる</translation>
    </message>
    <message>
        <source>Attn.</source>
        <translation>宛名</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Awaiting reply</source>
        <translation>返事待ち</translation>
    </message>
    <message>
        <source>Below the margin that is aimed at</source>
        <translation>目安の粗利率を下回っています</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>復元する</translation>
    </message>
    <message>
        <source>Bring the item back</source>
        <translation>廃番を取り消す</translation>
    </message>
    <message>
        <source>Call, visit, send a sample …</source>
        <translation>電話、訪問、見本の送付など</translation>
    </message>
    <message>
        <source>Cancel quote</source>
        <translation>見積を取り消す</translation>
    </message>
    <message>
        <source>Cancel quote {number}?</source>
        <translation>見積 {number} を取り消しますか？</translation>
    </message>
    <message>
        <source>Cancel the quote</source>
        <translation>見積を取り消す</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation>変わった明細</translation>
    </message>
    <message>
        <source>Choose a quote to see what stands on it.</source>
        <translation>見積を選ぶと、ここに内容が出ます。</translation>
    </message>
    <message>
        <source>Choose why, so that it can be looked up later.</source>
        <translation>後から振り返れるように、理由を残します。</translation>
    </message>
    <message>
        <source>Chosen: {count}  {total}</source>
        <translation>{count}件を選択中  {total}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the pane</source>
        <translation>詳細を閉じる</translation>
    </message>
    <message>
        <source>Closing {closing}, {payment}</source>
        <translation>{closing}締 {payment}</translation>
    </message>
    <message>
        <source>Closing {day}</source>
        <translation>{day}締</translation>
    </message>
    <message>
        <source>Code, kana or part of the name</source>
        <translation>コード・カナ・名前の一部</translation>
    </message>
    <message>
        <source>Code, name, kana, specification</source>
        <translation>コード・品名・カナ・仕様</translation>
    </message>
    <message>
        <source>Compare revisions</source>
        <translation>版の比較</translation>
    </message>
    <message>
        <source>Compare revisions of {number}</source>
        <translation>{number} の版を比べる</translation>
    </message>
    <message>
        <source>Compare with rev. {revision}</source>
        <translation>{revision}版と比べる</translation>
    </message>
    <message>
        <source>Consumption tax</source>
        <translation>消費税</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡する</translation>
    </message>
    <message>
        <source>Contact due</source>
        <translation>要連絡</translation>
    </message>
    <message>
        <source>Continue writing</source>
        <translation>続きを書く</translation>
    </message>
    <message>
        <source>Copied as a new draft</source>
        <translation>新しい下書きに複製しました</translation>
    </message>
    <message>
        <source>Copy above</source>
        <translation>上をコピー</translation>
    </message>
    <message>
        <source>Copy as new quote</source>
        <translation>複製して新しい見積</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>原価</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>得意先</translation>
    </message>
    <message>
        <source>Customer by code, name or kana   F4 list</source>
        <translation>得意先のコード・名前・カナ　F4 候補</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>得意先コード</translation>
    </message>
    <message>
        <source>Customer's price</source>
        <translation>得意先別単価</translation>
    </message>
    <message>
        <source>Customer, then rank, then quantity, then list price</source>
        <translation>得意先＞ランク＞数量＞標準単価の順に使います</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>発行日</translation>
    </message>
    <message>
        <source>Dates and terms</source>
        <translation>日付・条件</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>決定日</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>下書きを削除</translation>
    </message>
    <message>
        <source>Delete the item</source>
        <translation>商品を削除</translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation>この下書きを削除しますか？</translation>
    </message>
    <message>
        <source>Delete this item?</source>
        <translation>この商品を削除しますか？</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>納入先</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>納期</translation>
    </message>
    <message>
        <source>Delivery and set-up are included.</source>
        <translation>搬入・設置費を含みます。</translation>
    </message>
    <message>
        <source>Delivery takes about two weeks after your order.</source>
        <translation>納期はご注文後約2週間です。</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>品名・仕様</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差額</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>値引</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Draft of {day}</source>
        <translation>{day} の下書き</translation>
    </message>
    <message>
        <source>Draft quote</source>
        <translation>見積の下書き</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>下書き {time} に保存</translation>
    </message>
    <message>
        <source>due {day} of next month</source>
        <translation>翌月{day}払</translation>
    </message>
    <message>
        <source>due {day} of the month after next</source>
        <translation>翌々月{day}払</translation>
    </message>
    <message>
        <source>due {day} of the same month</source>
        <translation>当月{day}払</translation>
    </message>
    <message>
        <source>due {day}, {months} months later</source>
        <translation>{months}か月後{day}払</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Each gets its number and can no longer be changed, only revised.</source>
        <translation>番号が付き、以後は改訂でしか変更できません。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Expiring quotes</source>
        <translation>期限が近い見積</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>項目を減らす</translation>
    </message>
    <message>
        <source>Fields: {number} {subject} {customer} {person} {total} {valid_until} {company} {staff}; empty: the usual words</source>
        <translation>差込項目: {number} {subject} {customer} {person} {total} {valid_until} {company} {staff}（空欄は標準の文面）</translation>
    </message>
    <message>
        <source>Follow up on quote {number}</source>
        <translation>見積 {number} の確認</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>フォロー予定</translation>
    </message>
    <message>
        <source>For us only</source>
        <translation>社内用</translation>
    </message>
    <message>
        <source>For us only, never printed</source>
        <translation>社内用。印刷されません</translation>
    </message>
    <message>
        <source>From qty</source>
        <translation>数量以上</translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>数量（以上）</translation>
    </message>
    <message>
        <source>Goods and services that you quote stand here with price, cost and tax.</source>
        <translation>見積に使う商品・作業を、単価・原価・税区分とともに登録します。</translation>
    </message>
    <message>
        <source>Gross margin {profit}{rate}</source>
        <translation>粗利 {profit}{rate}</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Heading, subtotal, discount, text</source>
        <translation>見出し・小計・値引・文章</translation>
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
        <translation>担当</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Insert a line above</source>
        <translation>上に行を挿入</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>社内メモ</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>発行</translation>
    </message>
    <message>
        <source>Issue and cancel quotes</source>
        <translation>見積の発行・取消</translation>
    </message>
    <message>
        <source>Issue drafts: {count}</source>
        <translation>下書き{count}件を発行しますか？</translation>
    </message>
    <message>
        <source>Issue this quote?</source>
        <translation>この見積を発行しますか？</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>提出済</translation>
    </message>
    <message>
        <source>Issued quotes: {count}</source>
        <translation>{count}件を発行しました</translation>
    </message>
    <message>
        <source>Issuing quotes</source>
        <translation>見積を発行しています</translation>
    </message>
    <message>
        <source>It becomes a tab above the list on this PC.</source>
        <translation>このPCの一覧の上にタブとして残ります。</translation>
    </message>
    <message>
        <source>It comes up in the inbox on that day.</source>
        <translation>その日にホームの一覧に出ます。</translation>
    </message>
    <message>
        <source>It has no number yet. What stands on it is lost.</source>
        <translation>番号はまだ付いていません。書いた内容は失われます。</translation>
    </message>
    <message>
        <source>It keeps its number and its paper, and cannot be ordered any more.</source>
        <translation>番号と書面は残り、受注にはできなくなります。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Item code</source>
        <translation>商品コード</translation>
    </message>
    <message>
        <source>Item name</source>
        <translation>商品名</translation>
    </message>
    <message>
        <source>Item name, code or kana    F4 list    # heading   = subtotal   - discount</source>
        <translation>品名・コード・カナ　F4 候補　# 見出し　= 小計　- 値引</translation>
    </message>
    <message>
        <source>Item saved {time}</source>
        <translation>商品 {time} に保存</translation>
    </message>
    <message>
        <source>Item {code} stands in row {row} already.</source>
        <translation>商品 {code} は {row} 行目にもあります。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Items and prices</source>
        <translation>商品・単価</translation>
    </message>
    <message>
        <source>Items marked ※ are subject to the reduced tax rate (8%).</source>
        <translation>※は軽減税率（8%）対象です。</translation>
    </message>
    <message>
        <source>Items with their prices, and quotes from draft to order.</source>
        <translation>商品と単価、見積の作成から受注まで。</translation>
    </message>
    <message>
        <source>Items: {count}</source>
        <translation>{count}件</translation>
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
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>削除しない</translation>
    </message>
    <message>
        <source>Keep mine as a copy</source>
        <translation>自分の入力を別の下書きに</translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation>この絞り込みを残す</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>書類の言語</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>前回単価</translation>
    </message>
    <message>
        <source>Last {day}  {total}  {state}</source>
        <translation>前回 {day}  {total}  {state}</translation>
    </message>
    <message>
        <source>Line item</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Lines of the quote</source>
        <translation>見積の明細</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>標準単価</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失注</translation>
    </message>
    <message>
        <source>Low margin</source>
        <translation>粗利不足</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Mail (.eml)</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>粗利率</translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation>粗利率</translation>
    </message>
    <message>
        <source>Mark as lost</source>
        <translation>失注にする</translation>
    </message>
    <message>
        <source>Mark as won</source>
        <translation>受注にする</translation>
    </message>
    <message>
        <source>Mark won</source>
        <translation>受注にする</translation>
    </message>
    <message>
        <source>month end</source>
        <translation>月末</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>その他の項目</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Move line</source>
        <translation>行を移動</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>絞り込みの名前</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>税抜</translation>
    </message>
    <message>
        <source>Never printed</source>
        <translation>印刷されません</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新しい得意先</translation>
    </message>
    <message>
        <source>New customer “{name}”</source>
        <translation>「{name}」を新しい得意先に</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新しい商品</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新しい見積</translation>
    </message>
    <message>
        <source>Newer revision</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>Newer total</source>
        <translation>新しい版の合計</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>次の予定</translation>
    </message>
    <message>
        <source>Next action on</source>
        <translation>次の予定日</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>次の項目</translation>
    </message>
    <message>
        <source>Next: {day} {note}</source>
        <translation>次回 {day} {note}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>No address is known: fill it in.</source>
        <translation>宛先が未登録です。メールソフトで入力してください。</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>得意先が未入力</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>商品はまだありません</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>明細はまだありません</translation>
    </message>
    <message>
        <source>No quote has it. It cannot be brought back.</source>
        <translation>この商品を使った見積はありません。削除すると元に戻せません。</translation>
    </message>
    <message>
        <source>No quotes to this customer yet</source>
        <translation>この得意先への見積はまだありません</translation>
    </message>
    <message>
        <source>No quotes yet</source>
        <translation>見積はまだありません</translation>
    </message>
    <message>
        <source>No tax is charged</source>
        <translation>消費税はかかりません</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Not issued: {count}. {why}</source>
        <translation>発行できなかったもの {count}件。{why}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Number, company, kana, subject</source>
        <translation>番号・社名・カナ・件名</translation>
    </message>
    <message>
        <source>of which consumption tax</source>
        <translation>うち消費税</translation>
    </message>
    <message>
        <source>Older revision</source>
        <translation>古い版</translation>
    </message>
    <message>
        <source>Older total</source>
        <translation>古い版の合計</translation>
    </message>
    <message>
        <source>On quotes: {count}</source>
        <translation>見積 {count}件</translation>
    </message>
    <message>
        <source>Only items and discounts have figures: those of this row are left out.</source>
        <translation>数量・単価があるのは明細と値引だけです。この行の数字は使いません。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>提出済に戻す</translation>
    </message>
    <message>
        <source>Open mine as a copy</source>
        <translation>自分の入力を別の下書きに</translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>進行中の見積</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>最初の1件を開く</translation>
    </message>
    <message>
        <source>Open the newer one</source>
        <translation>新しい版を開く</translation>
    </message>
    <message>
        <source>Open the newest revision</source>
        <translation>最新の版を開く</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Page break</source>
        <translation>改ページ</translation>
    </message>
    <message>
        <source>Papers of quotes</source>
        <translation>見積書の控え</translation>
    </message>
    <message>
        <source>Pasted cells: {count}</source>
        <translation>{count}個のセルを貼り付けました</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支払条件</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>お支払条件</translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>ご担当者</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>定型文</translation>
    </message>
    <message>
        <source>Place of delivery</source>
        <translation>納入場所</translation>
    </message>
    <message>
        <source>Plan contact</source>
        <translation>連絡を予定</translation>
    </message>
    <message>
        <source>Please let us know a week before delivery.</source>
        <translation>搬入は1週間前にご指定ください。</translation>
    </message>
    <message>
        <source>Price (tax incl.)</source>
        <translation>単価（税込）</translation>
    </message>
    <message>
        <source>Price mode</source>
        <translation>単価の表示</translation>
    </message>
    <message>
        <source>Price rank</source>
        <translation>単価ランク</translation>
    </message>
    <message>
        <source>Price, Delivery time, Specification, Competitor, No budget, Postponed, Other</source>
        <translation>価格、納期、仕様、他社採用、予算なし、延期、その他</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>単価</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>税込単価</translation>
    </message>
    <message>
        <source>Prices may change after the validity of this quotation.</source>
        <translation>有効期限を過ぎた場合は価格が変わることがあります。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Print bank accounts on quotes</source>
        <translation>見積書に振込先を印刷する</translation>
    </message>
    <message>
        <source>Print quotes: {count}</source>
        <translation>見積{count}件を印刷</translation>
    </message>
    <message>
        <source>Print {name}</source>
        <translation>{name} を印刷</translation>
    </message>
    <message>
        <source>Printed below the sums</source>
        <translation>合計の下に印刷されます</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>粗利</translation>
    </message>
    <message>
        <source>Profitability</source>
        <translation>採算</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quantity price</source>
        <translation>数量別単価</translation>
    </message>
    <message>
        <source>QUOTATION</source>
        <translation>御見積書</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>御見積書</translation>
    </message>
    <message>
        <source>Quotation {number} {subject}</source>
        <translation>【お見積書】{number} {subject}</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>見積</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>見積</translation>
    </message>
    <message>
        <source>Quote date</source>
        <translation>見積日</translation>
    </message>
    <message>
        <source>Quote No.</source>
        <translation>見積番号</translation>
    </message>
    <message>
        <source>Quote number {seq} of {period} is missing.</source>
        <translation>期間 {period} の見積番号 {seq} が欠番です。</translation>
    </message>
    <message>
        <source>Quote numbers</source>
        <translation>見積番号</translation>
    </message>
    <message>
        <source>Quote without a subject</source>
        <translation>件名のない見積</translation>
    </message>
    <message>
        <source>quote {number}</source>
        <translation>見積 {number}</translation>
    </message>
    <message>
        <source>Quote {number} expires</source>
        <translation>見積 {number} の有効期限</translation>
    </message>
    <message>
        <source>Quote {number} has expired</source>
        <translation>見積 {number} は期限切れ</translation>
    </message>
    <message>
        <source>Quote {number} is cancelled</source>
        <translation>見積 {number} を取り消しました</translation>
    </message>
    <message>
        <source>Quote {number} is issued</source>
        <translation>見積 {number} を発行しました</translation>
    </message>
    <message>
        <source>Quote {number} is issued and says something else here; revise it instead.</source>
        <translation>見積 {number} は発行済みで、ここの内容が異なります。変更するには改訂してください。</translation>
    </message>
    <message>
        <source>Quote {number} is issued. To change it, revise it.</source>
        <translation>見積 {number} は発行済みです。変更するには改訂してください。</translation>
    </message>
    <message>
        <source>Quote {number} is lost</source>
        <translation>見積 {number} を失注にしました</translation>
    </message>
    <message>
        <source>Quote {number} is open again</source>
        <translation>見積 {number} を提出済に戻しました</translation>
    </message>
    <message>
        <source>Quote {number} is won</source>
        <translation>見積 {number} を受注にしました</translation>
    </message>
    <message>
        <source>Quote {number} was lost</source>
        <translation>見積 {number} を失注にする</translation>
    </message>
    <message>
        <source>Quote {number} was ordered meanwhile. To issue its revision, take back the order.</source>
        <translation>見積 {number} は受注になりました。改訂版を発行するには、先に受注を取り消してください。</translation>
    </message>
    <message>
        <source>Quoted on</source>
        <translation>見積日</translation>
    </message>
    <message>
        <source>Quoted total</source>
        <translation>御見積金額</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>見積</translation>
    </message>
    <message>
        <source>Quotes have item {code}. To take it out of the lists, retire it.</source>
        <translation>商品 {code} は見積で使われています。一覧から外すには廃番にしてください。</translation>
    </message>
    <message>
        <source>Quotes stay valid for (days)</source>
        <translation>見積の有効日数</translation>
    </message>
    <message>
        <source>Quotes that you write or import stand here, with their state and margin.</source>
        <translation>書いた見積や取り込んだ見積が、状態・粗利とともに並びます。</translation>
    </message>
    <message>
        <source>Quotes this year</source>
        <translation>今年度の見積</translation>
    </message>
    <message>
        <source>Quotes {count}  {total}   Won {won}  {won_total}</source>
        <translation>見積 {count}件  {total}　　受注 {won}件  {won_total}</translation>
    </message>
    <message>
        <source>Quotes: {count}</source>
        <translation>{count}件</translation>
    </message>
    <message>
        <source>Rank price</source>
        <translation>ランク別単価</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reasons for lost quotes</source>
        <translation>失注の理由</translation>
    </message>
    <message>
        <source>Reload theirs</source>
        <translation>相手の内容を読み込む</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Remarks on new quotes</source>
        <translation>新しい見積の備考</translation>
    </message>
    <message>
        <source>Remind of expiring quotes (days before)</source>
        <translation>期限の知らせ（何日前から）</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>行を削除</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>進行中に戻す</translation>
    </message>
    <message>
        <source>Retire the item</source>
        <translation>廃番にする</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>廃番</translation>
    </message>
    <message>
        <source>Rev. {revision}</source>
        <translation>{revision}版</translation>
    </message>
    <message>
        <source>Rev. {revision}  {day}</source>
        <translation>{revision}版  {day}</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>改訂</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>版の履歴</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>明細行</translation>
    </message>
    <message>
        <source>Row kind</source>
        <translation>行区分</translation>
    </message>
    <message>
        <source>Rows of both revisions</source>
        <translation>両方の版の明細</translation>
    </message>
    <message>
        <source>R{revision}</source>
        <translation>{revision}版</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>営業</translation>
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
        <source>Save draft</source>
        <translation>下書き保存</translation>
    </message>
    <message>
        <source>Save this item?</source>
        <translation>商品を保存しますか？</translation>
    </message>
    <message>
        <source>Save this quote?</source>
        <translation>見積を保存しますか？</translation>
    </message>
    <message>
        <source>See quotes and items</source>
        <translation>見積・商品の閲覧</translation>
    </message>
    <message>
        <source>Separate with commas; empty: Approved, Checked, In charge</source>
        <translation>「、」で区切る（空欄は 承認、確認、担当）</translation>
    </message>
    <message>
        <source>Separate with commas; empty: the usual ones</source>
        <translation>「、」で区切る（空欄は標準の理由）</translation>
    </message>
    <message>
        <source>Show or hide the paper</source>
        <translation>書面の表示・非表示</translation>
    </message>
    <message>
        <source>Special price</source>
        <translation>特別単価</translation>
    </message>
    <message>
        <source>Special prices</source>
        <translation>特別単価</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>仕様</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>按分</translation>
    </message>
    <message>
        <source>Spread over all rates</source>
        <translation>各税率に按分</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>押印</translation>
    </message>
    <message>
        <source>Stamp an approval box</source>
        <translation>承認印を押す</translation>
    </message>
    <message>
        <source>Stamp quotes</source>
        <translation>見積の承認</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>編集に戻る</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Subject of mails</source>
        <translation>メールの件名</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小計</translation>
    </message>
    <message>
        <source>Subtotal (net)</source>
        <translation>小計（税抜）</translation>
    </message>
    <message>
        <source>Subtotal (tax incl.)</source>
        <translation>小計（税込）</translation>
    </message>
    <message>
        <source>Sums of quotes</source>
        <translation>見積の合計</translation>
    </message>
    <message>
        <source>Supersede</source>
        <translation>改訂版に置き換える</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>旧版</translation>
    </message>
    <message>
        <source>Take the stamps off</source>
        <translation>承認印を外す</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Tax category</source>
        <translation>税区分</translation>
    </message>
    <message>
        <source>Tax incl.</source>
        <translation>税込</translation>
    </message>
    <message>
        <source>Tax per rate: {how}</source>
        <translation>税率ごとに{how}</translation>
    </message>
    <message>
        <source>Taxed at {rate}</source>
        <translation>{rate} 対象</translation>
    </message>
    <message>
        <source>Taxed at {rate} {mark} (reduced)</source>
        <translation>{rate} 対象 {mark}（軽減税率）</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>The draft is deleted</source>
        <translation>下書きを削除しました</translation>
    </message>
    <message>
        <source>The first one proposes contact, terms and prices by itself.</source>
        <translation>宛名・支払条件・単価は自動で入ります。</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>末</translation>
    </message>
    <message>
        <source>The mail is written: {name}</source>
        <translation>メールを作成しました: {name}</translation>
    </message>
    <message>
        <source>The next line starts a new page</source>
        <translation>次の行から改ページ</translation>
    </message>
    <message>
        <source>The paper cannot be shown just now. The details are in the log.</source>
        <translation>書面を表示できません。詳しくはログを見てください。</translation>
    </message>
    <message>
        <source>The paper of quote {number} is missing.</source>
        <translation>見積 {number} の控えがありません。</translation>
    </message>
    <message>
        <source>The sums of quote {number} are not those of its rows.</source>
        <translation>見積 {number} の合計が明細と一致しません。</translation>
    </message>
    <message>
        <source>The validity ended {days} days ago</source>
        <translation>有効期限を{days}日過ぎています</translation>
    </message>
    <message>
        <source>the {day}</source>
        <translation>{day}日</translation>
    </message>
    <message>
        <source>There is no draft among the chosen quotes.</source>
        <translation>選んだ見積に下書きはありません。</translation>
    </message>
    <message>
        <source>There is no issued quote {number}. Check the number.</source>
        <translation>発行済みの見積 {number} はありません。番号を確かめてください。</translation>
    </message>
    <message>
        <source>There is no quote to compare yet.</source>
        <translation>比べる見積がまだありません。</translation>
    </message>
    <message>
        <source>this draft</source>
        <translation>この下書き</translation>
    </message>
    <message>
        <source>This item is no longer in the office.</source>
        <translation>この商品は削除されています。</translation>
    </message>
    <message>
        <source>This quote is no longer in the office.</source>
        <translation>この見積は削除されています。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>To decide on {quote}, go to its newest revision.</source>
        <translation>{quote} には新しい版があります。最新の版で操作してください。</translation>
    </message>
    <message>
        <source>To enter a quantity, give at most {places} decimal places.</source>
        <translation>数量は小数 {places} 桁以内で入力してください。</translation>
    </message>
    <message>
        <source>To enter a unit price, give at most {places} decimal places.</source>
        <translation>単価は小数 {places} 桁以内で入力してください。</translation>
    </message>
    <message>
        <source>To give a discount, enter its amount without a minus sign.</source>
        <translation>値引は正の金額で入力してください。</translation>
    </message>
    <message>
        <source>To give a discount, enter the goods it is taken from.</source>
        <translation>値引するには、対象の明細を入力してください。</translation>
    </message>
    <message>
        <source>To give a discount, leave its quantity empty or enter one above zero.</source>
        <translation>値引の数量は空欄か、0 より大きい数にしてください。</translation>
    </message>
    <message>
        <source>To give this discount, keep it within the goods of {category}: it is {excess} yen too much.</source>
        <translation>値引は {category} 対象の金額までです。{excess} 円超えています。</translation>
    </message>
    <message>
        <source>To issue this quote, choose its customer anew: this one was merged into another.</source>
        <translation>見積を発行するには、得意先を選び直してください。この得意先は統合されています。</translation>
    </message>
    <message>
        <source>To issue this quote, choose its customer.</source>
        <translation>見積を発行するには、得意先を選んでください。</translation>
    </message>
    <message>
        <source>To issue this quote, enter at least one item.</source>
        <translation>見積を発行するには、明細を 1 行以上入力してください。</translation>
    </message>
    <message>
        <source>To issue this quote, let its validity end on or after its date.</source>
        <translation>見積を発行するには、有効期限を見積日以降にしてください。</translation>
    </message>
    <message>
        <source>To issue this quote, replace what cannot be printed: {letters}</source>
        <translation>見積を発行するには、印刷できない文字を置き換えてください: {letters}</translation>
    </message>
    <message>
        <source>To keep this heading, enter its words.</source>
        <translation>見出しの文字を入力してください。</translation>
    </message>
    <message>
        <source>To keep this item, choose a tax category that exists.</source>
        <translation>商品を保存するには、登録のある税区分を選んでください。</translation>
    </message>
    <message>
        <source>To keep this item, choose another code: {code} is taken.</source>
        <translation>商品コード {code} は使われています。別のコードにしてください。</translation>
    </message>
    <message>
        <source>To keep this price, choose a customer that exists.</source>
        <translation>特別単価を保存するには、登録のある得意先を選んでください。</translation>
    </message>
    <message>
        <source>To keep this price, choose a customer, a rank or a quantity.</source>
        <translation>特別単価には、得意先・ランク・数量のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>To keep this price, enter the unit price.</source>
        <translation>特別単価を保存するには、単価を入力してください。</translation>
    </message>
    <message>
        <source>To keep this price, let its last day follow its first.</source>
        <translation>特別単価の終了日は開始日以降にしてください。</translation>
    </message>
    <message>
        <source>To keep this quote, check quantity and unit price: no amount may exceed {limit} yen.</source>
        <translation>金額は {limit} 円までです。数量と単価を確かめてください。</translation>
    </message>
    <message>
        <source>To keep this quote, keep its sum within {limit} yen.</source>
        <translation>見積の合計は {limit} 円までです。</translation>
    </message>
    <message>
        <source>To price this row, choose a tax category in force on that day: “{code}” is none.</source>
        <translation>見積日に有効な税区分を選んでください。「{code}」は使えません。</translation>
    </message>
    <message>
        <source>To price this row, choose its tax category.</source>
        <translation>税区分を選んでください。</translation>
    </message>
    <message>
        <source>To quote this item, enter its quantity.</source>
        <translation>数量を入力してください。</translation>
    </message>
    <message>
        <source>To quote this item, enter its unit price.</source>
        <translation>単価を入力してください。</translation>
    </message>
    <message>
        <source>To quote this item, enter what it is.</source>
        <translation>品名を入力してください。</translation>
    </message>
    <message>
        <source>To quote this row, keep its amount within {limit} yen.</source>
        <translation>1 行の金額は {limit} 円までです。</translation>
    </message>
    <message>
        <source>To reckon the margin, enter a cost of zero or more.</source>
        <translation>原価は 0 以上で入力してください。</translation>
    </message>
    <message>
        <source>To record a lost quote, enter the reason.</source>
        <translation>失注にするには、理由を入力してください。</translation>
    </message>
    <message>
        <source>To revise quote {number}, choose its newest revision and take back an order first.</source>
        <translation>見積 {number} を改訂するには、最新の版を選び、受注は先に取り消してください。</translation>
    </message>
    <message>
        <source>To revise quote {number}, go on with its revision that exists already.</source>
        <translation>見積 {number} には次の版があります。その版を編集してください。</translation>
    </message>
    <message>
        <source>To save the quote, enter its date.</source>
        <translation>見積を保存するには、見積日を入力してください。</translation>
    </message>
    <message>
        <source>To save this quote, choose a customer that exists.</source>
        <translation>見積を保存するには、登録のある得意先を選んでください。</translation>
    </message>
    <message>
        <source>To stamp a quote, choose a box and a member of staff.</source>
        <translation>承認印を押すには、欄と社員を選んでください。</translation>
    </message>
    <message>
        <source>To stamp this box, take off the stamp it has.</source>
        <translation>この欄には印があります。押し直すには先に取り消してください。</translation>
    </message>
    <message>
        <source>To take quote {number} in, give all its rows the same: they differ here.</source>
        <translation>見積 {number} の行で値がそろっていません。</translation>
    </message>
    <message>
        <source>To take quote {number} in, issue or delete the draft of this revision first.</source>
        <translation>見積 {number} と同じ版の下書きがあります。先に発行するか削除してください。</translation>
    </message>
    <message>
        <source>To take quote {number} in, take back the order of the revision before it.</source>
        <translation>見積 {number} の前の版は受注済みです。取り込むには、受注を取り消してください。</translation>
    </message>
    <message>
        <source>To take this discount in, give it as a positive amount.</source>
        <translation>値引は正の金額にしてください。</translation>
    </message>
    <message>
        <source>To take this quote in, add customer {code} first.</source>
        <translation>得意先 {code} は登録されていません。先に登録してください。</translation>
    </message>
    <message>
        <source>To take this quote in, give it at least one item.</source>
        <translation>見積には明細が 1 行以上必要です。</translation>
    </message>
    <message>
        <source>To take this row in, add item {code} first.</source>
        <translation>商品 {code} は登録されていません。先に登録してください。</translation>
    </message>
    <message>
        <source>To take this row in, give its quantity.</source>
        <translation>数量がありません。</translation>
    </message>
    <message>
        <source>To take this row in, give its tax category.</source>
        <translation>税区分がありません。</translation>
    </message>
    <message>
        <source>To take this row in, give its unit price.</source>
        <translation>単価がありません。</translation>
    </message>
    <message>
        <source>To take this row in, name a tax category in force on its date: “{name}” is not.</source>
        <translation>税区分「{name}」は見積日に有効ではありません。</translation>
    </message>
    <message>
        <source>To take this row in, name a tax category of this office: “{name}” is none.</source>
        <translation>税区分「{name}」は登録されていません。「10%」「8%」か、税区分のコードを入力してください。</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>宛先: {address}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Total (tax incl.)</source>
        <translation>合計（税込）</translation>
    </message>
    <message>
        <source>Total (tax incl.) {total}</source>
        <translation>合計（税込）{total}</translation>
    </message>
    <message>
        <source>Unchanged rows are grey. Ctrl+C copies the rows for Excel.</source>
        <translation>変わらない行は灰色です。Ctrl+C でExcelへコピーできます。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo the order</source>
        <translation>受注を取り消す</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>単価</translation>
    </message>
    <message>
        <source>Unreadable and marked: {count} (F8)</source>
        <translation>読めないセル {count}個に印を付けました（F8）</translation>
    </message>
    <message>
        <source>Valid for {days} more days</source>
        <translation>あと{days}日で有効期限です</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>適用開始</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>適用終了</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Valid until today</source>
        <translation>有効期限は今日です</translation>
    </message>
    <message>
        <source>Validity in words</source>
        <translation>有効期限の補足</translation>
    </message>
    <message>
        <source>waiting for an answer</source>
        <translation>返事待ち</translation>
    </message>
    <message>
        <source>Warn below this gross margin (%)</source>
        <translation>粗利率の目安（％未満で警告）</translation>
    </message>
    <message>
        <source>We are pleased to submit our quotation as follows.</source>
        <translation>下記のとおりお見積り申し上げます。</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>入力した内容はまだ保存されていません。</translation>
    </message>
    <message>
        <source>What you typed last time was not saved, and the quote was changed since.</source>
        <translation>前回の入力は保存されておらず、その後に見積が変更されています。</translation>
    </message>
    <message>
        <source>What you typed last time was not saved. It stands here again.</source>
        <translation>前回保存されなかった入力を復元しました。</translation>
    </message>
    <message>
        <source>When is the next contact?</source>
        <translation>次の連絡はいつですか？</translation>
    </message>
    <message>
        <source>with tax</source>
        <translation>税込</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>受注</translation>
    </message>
    <message>
        <source>Won this month</source>
        <translation>今月の受注</translation>
    </message>
    <message>
        <source>Words of mails</source>
        <translation>メールの本文</translation>
    </message>
    <message>
        <source>Write a mail</source>
        <translation>メールを作成</translation>
    </message>
    <message>
        <source>Write a quote</source>
        <translation>見積を書く</translation>
    </message>
    <message>
        <source>Write quotes and items</source>
        <translation>見積・商品の登録と変更</translation>
    </message>
    <message>
        <source>yen</source>
        <translation>円</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>{count} more lines</source>
        <translation>ほか{count}行</translation>
    </message>
    <message>
        <source>{customer}
{person}

Thank you for your enquiry. Please find attached our quotation.

Quotation: {number}
Subject: {subject}
Total: ¥{total}
Valid until: {valid_until}

{company}
{staff}
</source>
        <translation>{customer}
{person}

いつもお世話になっております。
ご依頼の件につきまして、見積書をお送りいたします。
ご査収のほど、よろしくお願い申し上げます。

見積番号：{number}
件名：{subject}
御見積金額：{total}円（税込）
有効期限：{valid_until}

{company}
{staff}
</translation>
    </message>
    <message>
        <source>{customer}  {total} with tax. It gets its number and can no longer be changed, only revised.</source>
        <translation>{customer}　{total}（税込）。番号が付き、以後は改訂でしか変更できません。</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>{days}日超過</translation>
    </message>
    <message>
        <source>{discount} by rate  {parts}</source>
        <translation>{discount}の配分　{parts}</translation>
    </message>
    <message>
        <source>{first} and {count} more</source>
        <translation>{first} ほか{count}件</translation>
    </message>
    <message>
        <source>{mark} reduced tax rate ({rate})</source>
        <translation>{mark} は軽減税率（{rate}）対象</translation>
    </message>
    <message>
        <source>{percent}% of last year</source>
        <translation>前年比 {percent}%</translation>
    </message>
    <message>
        <source>{rate} incl. tax of</source>
        <translation>{rate}対象 うち消費税</translation>
    </message>
    <message>
        <source>{rate} tax</source>
        <translation>{rate}対象 消費税</translation>
    </message>
    <message>
        <source>{rate}: {amount}</source>
        <translation>{rate}対象 {amount}</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open   Ctrl+F filter</source>
        <translation>↑↓ 選ぶ　Enter 開く　Ctrl+F 絞り込み</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open   Ctrl+Shift+D duplicate   Ctrl+P print</source>
        <translation>↑↓ 選ぶ　Enter 開く　Ctrl+Shift+D 複製　Ctrl+P 印刷</translation>
    </message>
</context>
</TS>
