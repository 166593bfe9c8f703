<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Sales</name>
    <message>
        <source>A cost is missing on some line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft has no number yet. To be rid of it, delete it.</source>
        <translation>下書きにはまだ番号がありません。不要なときは削除してください。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addressee and subject</source>
        <translation>宛先・件名</translation>
    </message>
    <message>
        <source>Aim {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the margin that is aimed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Call, visit, send a sample …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel quote</source>
        <translation>見積を取り消す</translation>
    </message>
    <message>
        <source>Cancel quote {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a quote to see what stands on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the pane</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, name, kana, specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare revisions</source>
        <translation>版を比べる</translation>
    </message>
    <message>
        <source>Compare revisions of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with rev. {revision}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied as a new draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy above</source>
        <translation type="unfinished"></translation>
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
        <source>Customer code</source>
        <translation>得意先コード</translation>
    </message>
    <message>
        <source>Customer's price</source>
        <translation>得意先別単価</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>納期</translation>
    </message>
    <message>
        <source>Delivery and set-up are included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery takes about two weeks after your order.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>値引</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields: {number} {subject} {customer} {person} {total} {valid_until} {company} {staff}; empty: the usual words</source>
        <translation>差込項目: {number} {subject} {customer} {person} {total} {valid_until} {company} {staff}（空欄は標準の文面）</translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From quantity</source>
        <translation>数量（以上）</translation>
    </message>
    <message>
        <source>Goods and services that you quote stand here with price, cost and tax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross margin {profit}{rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>見出し</translation>
    </message>
    <message>
        <source>Heading, subtotal, discount, text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>敬称</translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from Excel or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a line above</source>
        <translation type="unfinished"></translation>
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
        <source>Issue this quote?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>提出済</translation>
    </message>
    <message>
        <source>It becomes a tab above the list on this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes up in the inbox on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no number yet. What stands on it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps its number and its paper, and cannot be ordered any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation>明細</translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items with their prices, and quotes from draft to order.</source>
        <translation>商品と単価、見積の作成から受注まで。</translation>
    </message>
    <message>
        <source>Items: {count}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine as a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>書類の言語</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last {day}  {total}  {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失注</translation>
    </message>
    <message>
        <source>Low margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail (.eml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month end</source>
        <translation>月末</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer “{name}”</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer total</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {day} {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address is known: fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quotes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tax is charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, company, kana, subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of which consumption tax</source>
        <translation>うち消費税</translation>
    </message>
    <message>
        <source>Older revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only items and discounts have figures: those of this row are left out.</source>
        <translation>数量・単価があるのは明細と値引だけです。この行の数字は使いません。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>進行中の見積</translation>
    </message>
    <message>
        <source>Open the newer one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the newest revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>お支払条件</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation>ご担当者</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of delivery</source>
        <translation>納入場所</translation>
    </message>
    <message>
        <source>Plan contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please let us know a week before delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price (tax incl.)</source>
        <translation>単価（税込）</translation>
    </message>
    <message>
        <source>Price mode</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed below the sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profitability</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote {number} is issued</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote {number} is open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote {number} is won</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote {number} was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote {number} was ordered meanwhile. To issue its revision, take back the order.</source>
        <translation>見積 {number} は受注になりました。改訂版を発行するには、先に受注を取り消してください。</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes this year</source>
        <translation>今年度の見積</translation>
    </message>
    <message>
        <source>Quotes: {count}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>進行中に戻す</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>廃番</translation>
    </message>
    <message>
        <source>Rev. {revision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rev. {revision}  {day}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>営業</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the PDF as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this quote?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See quotes and items</source>
        <translation>見積・商品の閲覧</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread over all rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <source>Take back the order</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax per rate: {how}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>The draft is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>末</translation>
    </message>
    <message>
        <source>The mail is written: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next line starts a new page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper cannot be shown just now. The details are in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper of quote {number} is missing.</source>
        <translation>見積 {number} の控えがありません。</translation>
    </message>
    <message>
        <source>The PDF is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is counted by person and month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sums of quote {number} are not those of its rows.</source>
        <translation>見積 {number} の合計が明細と一致しません。</translation>
    </message>
    <message>
        <source>The validity ended {days} days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {day}</source>
        <translation>{day}日</translation>
    </message>
    <message>
        <source>There is no issued quote {number}. Check the number.</source>
        <translation>発行済みの見積 {number} はありません。番号を確かめてください。</translation>
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
        <translation type="unfinished"></translation>
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
        <source>To print, give 1 to {most} copies.</source>
        <translation type="unfinished"></translation>
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
        <source>To save the PDF, choose a folder that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save the quote, enter its date.</source>
        <translation type="unfinished"></translation>
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
        <translation>税区分「{name}」は登録されていません。</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unchanged rows are grey. Ctrl+C copies the rows for Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid for {days} more days</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed last time was not saved. It stands here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When is the next contact?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <translation>受注</translation>
    </message>
    <message>
        <source>Won this month</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more lines</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{discount} by rate  {parts}</source>
        <translation>{discount}の配分　{parts}</translation>
    </message>
    <message>
        <source>{first} and {count} more</source>
        <translation type="unfinished"></translation>
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
        <source>{rate} consumption tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} incl. tax of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate}: {amount}</source>
        <translation>{rate}対象 {amount}</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open   Ctrl+F filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open   Ctrl+Shift+D duplicate   Ctrl+P print</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
