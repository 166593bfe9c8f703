<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Ledger</name>
    <message>
        <source>(no sub-account)</source>
        <translation>（補助なし）</translation>
    </message>
    <message>
        <source>(tax included {amount})</source>
        <translation>（内税 {amount}）</translation>
    </message>
    <message>
        <source>(tax on top {amount})</source>
        <translation>（外税 {amount}）</translation>
    </message>
    <message>
        <source>(unit: yen)</source>
        <translation>（単位：円）</translation>
    </message>
    <message>
        <source>A counter-entry takes it back. Nothing is deleted; the history keeps both.</source>
        <translation>赤伝を登録して取り消します。元の仕訳は消えず、どちらも履歴に残ります。</translation>
    </message>
    <message>
        <source>A later one is ticked and this one is not.</source>
        <translation>後の回にチェックがあり、この回にはありません。</translation>
    </message>
    <message>
        <source>A line offers the reasons in force on its tax date; the book prints the one chosen.</source>
        <translation>明細の課税仕入れの日に有効な理由が選べます。選んだ理由は帳簿に印字されます。</translation>
    </message>
    <message>
        <source>A line takes the percentage of its tax date. A change of law is one more row.</source>
        <translation>明細の課税仕入れの日に応じた割合が使われます。法改正は行を1つ足します。</translation>
    </message>
    <message>
        <source>A row is not posted yet</source>
        <translation>登録していない行があります</translation>
    </message>
    <message>
        <source>A slip that comes again is kept here, with or without amounts, and stands beside every slip you write. A posted entry can be kept too.</source>
        <translation>くり返し使う仕訳を、金額あり・なしで登録しておくと、振替伝票の横に候補として表示されます。登録済みの仕訳からも作れます。</translation>
    </message>
    <message>
        <source>A tax line of entry {number} does not hold the tax of its line.</source>
        <translation>仕訳 {number} の消費税の行が元の行の税額と一致しません。</translation>
    </message>
    <message>
        <source>A tax-exempt business settles no tax.</source>
        <translation>免税事業者のため、精算はありません。</translation>
    </message>
    <message>
        <source>A template stands beside every slip and is taken over by a key.</source>
        <translation>仕訳辞書は伝票の横に並び、キー1つで呼び出せます。</translation>
    </message>
    <message>
        <source>a total</source>
        <translation>合計などの行</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Accept sure ones</source>
        <translation>確実な明細を承認</translation>
    </message>
    <message>
        <source>Accept {count} sure ones</source>
        <translation>確実な{count}件を承認</translation>
    </message>
    <message>
        <source>Accepted by mistake</source>
        <translation>明細の承認を取消</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>勘定科目</translation>
    </message>
    <message>
        <source>Account (F8)</source>
        <translation>科目（F8）</translation>
    </message>
    <message>
        <source>Account by code or kana; another row splits the amount</source>
        <translation>科目をコード・カナで入力（行を足すと金額を分割）</translation>
    </message>
    <message>
        <source>Account by code, kana or romaji    F4 list</source>
        <translation>科目コード・カナ・ローマ字　F4 候補</translation>
    </message>
    <message>
        <source>Account code</source>
        <translation>科目コード</translation>
    </message>
    <message>
        <source>Account of the book</source>
        <translation>帳簿の科目</translation>
    </message>
    <message>
        <source>Account without a section</source>
        <translation>区分のない科目</translation>
    </message>
    <message>
        <source>Account {code} does not open fiscal year {year} with what it closed the one before.</source>
        <translation>{year}年度の科目 {code} の繰越残高が前期末残高と一致しません。</translation>
    </message>
    <message>
        <source>Account {code} stands in row {row} already.</source>
        <translation>勘定科目 {code} は {row} 行目にすでにあります。</translation>
    </message>
    <message>
        <source>Account {old} is now called {name}, as in this file</source>
        <translation>勘定科目「{old}」の名称をファイルにあわせて「{name}」に変えました</translation>
    </message>
    <message>
        <source>Account's ledger</source>
        <translation>元帳</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>経理</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>科目</translation>
    </message>
    <message>
        <source>Accounts in use without a section: {count}, the first is {code}.</source>
        <translation>使用中の未分類科目：{count}件（最初は {code}）。</translation>
    </message>
    <message>
        <source>Accounts only</source>
        <translation>科目だけ</translation>
    </message>
    <message>
        <source>Accounts payable</source>
        <translation>買掛金</translation>
    </message>
    <message>
        <source>Accounts receivable</source>
        <translation>売掛金</translation>
    </message>
    <message>
        <source>Accounts that fixed assets post to</source>
        <translation>固定資産が使う勘定科目</translation>
    </message>
    <message>
        <source>Accounts that payroll posts to</source>
        <translation>給与が使う勘定科目</translation>
    </message>
    <message>
        <source>Accounts that purchases and expenses post to</source>
        <translation>仕入・経費が使う勘定科目</translation>
    </message>
    <message>
        <source>Accounts that sales post to</source>
        <translation>売上・入金が使う勘定科目</translation>
    </message>
    <message>
        <source>Accounts without a section</source>
        <translation>未分類の科目</translation>
    </message>
    <message>
        <source>Accumulated depreciation</source>
        <translation>減価償却累計額</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>実績</translation>
    </message>
    <message>
        <source>Actual less budget</source>
        <translation>差異</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>決算整理</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>決算整理</translation>
    </message>
    <message>
        <source>Adjustments of {month} are open</source>
        <translation>{month} の決算整理は入力できます</translation>
    </message>
    <message>
        <source>Adjustments only</source>
        <translation>決算整理のみ</translation>
    </message>
    <message>
        <source>Adjustments total</source>
        <translation>決算整理 計</translation>
    </message>
    <message>
        <source>Advances from customers</source>
        <translation>前受金</translation>
    </message>
    <message>
        <source>Advances to suppliers</source>
        <translation>前払金</translation>
    </message>
    <message>
        <source>Against budget</source>
        <translation>予算対比</translation>
    </message>
    <message>
        <source>Against last year</source>
        <translation>前年比較</translation>
    </message>
    <message>
        <source>Against last year (%)</source>
        <translation>前年比</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>All entries again</source>
        <translation>すべての仕訳に戻す</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>すべての取引先</translation>
    </message>
    <message>
        <source>All sure</source>
        <translation>確実な明細を選択</translation>
    </message>
    <message>
        <source>All up to this month</source>
        <translation>この月までまとめて</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amount (yen)</source>
        <translation>金額（円）</translation>
    </message>
    <message>
        <source>Amount missing</source>
        <translation>金額未入力</translation>
    </message>
    <message>
        <source>Amount with tax</source>
        <translation>税込金額</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Amounts are typed each time</source>
        <translation>金額は毎回入力</translation>
    </message>
    <message>
        <source>Amounts without sign are money out</source>
        <translation>符号のない金額を出金とする</translation>
    </message>
    <message>
        <source>An earlier month is still further open.</source>
        <translation>前の月がまだ締まっていません。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ほか {count} 件</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>科目を追加</translation>
    </message>
    <message>
        <source>Any account</source>
        <translation>すべての勘定科目</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>別記</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>As in history</source>
        <translation>履歴どおりに入力</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>{day} 現在</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>要入力</translation>
    </message>
    <message>
        <source>ASSETS</source>
        <translation>資産の部</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>資産</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Attach a paper</source>
        <translation>証憑を添付</translation>
    </message>
    <message>
        <source>Bad debt</source>
        <translation>貸倒れ</translation>
    </message>
    <message>
        <source>Bad debt </source>
        <translation>貸倒</translation>
    </message>
    <message>
        <source>Bad debts with tax</source>
        <translation>貸倒れ（税込）に含まれる税額</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>残高</translation>
    </message>
    <message>
        <source>Balance after</source>
        <translation>登録後の残高</translation>
    </message>
    <message>
        <source>Balance at the bank</source>
        <translation>明細残高</translation>
    </message>
    <message>
        <source>Balance before</source>
        <translation>前期間残高</translation>
    </message>
    <message>
        <source>Balance before posting</source>
        <translation>登録前の残高</translation>
    </message>
    <message>
        <source>Balance in the books</source>
        <translation>帳簿残高</translation>
    </message>
    <message>
        <source>Balance sheet</source>
        <translation>貸借対照表</translation>
    </message>
    <message>
        <source>Balance sheet accounts</source>
        <translation>貸借対照表科目</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>貸借一致</translation>
    </message>
    <message>
        <source>Balances by day</source>
        <translation>日別の残高</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>照合</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>口座</translation>
    </message>
    <message>
        <source>Bank and card statements</source>
        <translation>銀行・カード明細</translation>
    </message>
    <message>
        <source>Bank balances that differ from the books: {count}</source>
        <translation>帳簿と一致しない銀行残高 {count}件</translation>
    </message>
    <message>
        <source>Bank book</source>
        <translation>預金出納帳</translation>
    </message>
    <message>
        <source>Bank deposits</source>
        <translation>預金</translation>
    </message>
    <message>
        <source>Bank fee borne by us</source>
        <translation>当方負担の振込手数料</translation>
    </message>
    <message>
        <source>Bank lines</source>
        <translation>未処理明細</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>明細取込</translation>
    </message>
    <message>
        <source>Bank statements</source>
        <translation>明細取込</translation>
    </message>
    <message>
        <source>bank {statement}, books {book}</source>
        <translation>明細 {statement}　帳簿 {book}</translation>
    </message>
    <message>
        <source>Bank's balance {day}</source>
        <translation>銀行の残高 {day}</translation>
    </message>
    <message>
        <source>Bank's words</source>
        <translation>摘要（明細）</translation>
    </message>
    <message>
        <source>before adjustments</source>
        <translation>決算整理前</translation>
    </message>
    <message>
        <source>Before closing</source>
        <translation>締める前の確認</translation>
    </message>
    <message>
        <source>Before closing adjustments</source>
        <translation>決算整理前</translation>
    </message>
    <message>
        <source>Before posting</source>
        <translation>登録前の確認</translation>
    </message>
    <message>
        <source>before {day}</source>
        <translation>{day} より前</translation>
    </message>
    <message>
        <source>Begins with the same words</source>
        <translation>摘要の先頭が同じ</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>未満</translation>
    </message>
    <message>
        <source>Below (yen with tax)</source>
        <translation>税込金額（未満）</translation>
    </message>
    <message>
        <source>Bonuses</source>
        <translation>賞与</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>帳簿</translation>
    </message>
    <message>
        <source>book only</source>
        <translation>帳簿のみ</translation>
    </message>
    <message>
        <source>Booked tax</source>
        <translation>計上した消費税</translation>
    </message>
    <message>
        <source>Books only</source>
        <translation>帳簿のみ</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>仕入</translation>
    </message>
    <message>
        <source>Bought from {partner}, a supplier without a registration: {bought} yen with tax in the taxable period. The credit is given up to {limit} yen; take what goes beyond it off the deductions.</source>
        <translation>{partner}（登録のない仕入先）からの課税仕入れが、課税期間に税込 {bought} 円あります。経過措置の控除は {limit} 円までです。超える部分は控除から除いてください。</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>前期繰越</translation>
    </message>
    <message>
        <source>Brought from last month</source>
        <translation>前月より繰越</translation>
    </message>
    <message>
        <source>Brought from last year</source>
        <translation>前期繰越</translation>
    </message>
    <message>
        <source>Brought from the day before</source>
        <translation>前日より繰越</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>予算</translation>
    </message>
    <message>
        <source>Budget and actual</source>
        <translation>予算実績対比表</translation>
    </message>
    <message>
        <source>Budget saved: {count} cells</source>
        <translation>予算を保存しました（{count}件）</translation>
    </message>
    <message>
        <source>Business class</source>
        <translation>事業区分</translation>
    </message>
    <message>
        <source>Business day after</source>
        <translation>翌営業日</translation>
    </message>
    <message>
        <source>Business day before</source>
        <translation>前営業日</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>日別</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>部門別</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>By line only</source>
        <translation>明細の区分のみ</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>月次推移</translation>
    </message>
    <message>
        <source>By month ({unit})</source>
        <translation>月ごと（{unit}）</translation>
    </message>
    <message>
        <source>By rate</source>
        <translation>税率別</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候補</translation>
    </message>
    <message>
        <source>Cannot be posted</source>
        <translation>登録不可</translation>
    </message>
    <message>
        <source>Capital stock</source>
        <translation>資本金</translation>
    </message>
    <message>
        <source>Capital surplus</source>
        <translation>資本剰余金</translation>
    </message>
    <message>
        <source>Card payables</source>
        <translation>未払金（カード）</translation>
    </message>
    <message>
        <source>Carried over by itself: this shows how, and is never posted.</source>
        <translation>繰越は自動です。振替の内容を示すだけで、登録はしません。</translation>
    </message>
    <message>
        <source>Carried to next year</source>
        <translation>次期繰越</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>現金</translation>
    </message>
    <message>
        <source>Cash and banks</source>
        <translation>現金・預金残高</translation>
    </message>
    <message>
        <source>Cash and deposits</source>
        <translation>現金及び預金</translation>
    </message>
    <message>
        <source>Cash book</source>
        <translation>現金出納帳</translation>
    </message>
    <message>
        <source>Cause of change</source>
        <translation>変動事由</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>増減</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Change the account</source>
        <translation>科目を変更</translation>
    </message>
    <message>
        <source>Change the rows</source>
        <translation>明細を変更</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>ほかの人が変更しました</translation>
    </message>
    <message>
        <source>Changes in the period</source>
        <translation>当期変動額</translation>
    </message>
    <message>
        <source>Changes other than shareholders' equity (net)</source>
        <translation>株主資本以外の項目の当期変動額（純額）</translation>
    </message>
    <message>
        <source>Chart of accounts</source>
        <translation>勘定科目</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>確認日</translation>
    </message>
    <message>
        <source>Choose a day on which the line's tax category is in force.</source>
        <translation>この行の税区分が有効な日を入れてください。</translation>
    </message>
    <message>
        <source>Choose an account to see its months and lines.</source>
        <translation>科目を選ぶと、月ごとの推移と明細が出ます。</translation>
    </message>
    <message>
        <source>Choose an entry to see its lines and history.</source>
        <translation>仕訳を選ぶと、明細と履歴が出ます。</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>選択してください</translation>
    </message>
    <message>
        <source>Choose one to see its slip.</source>
        <translation>行を選ぶと仕訳の内容を表示します。</translation>
    </message>
    <message>
        <source>Class 1: wholesale</source>
        <translation>第1種 卸売業</translation>
    </message>
    <message>
        <source>Class 2: retail</source>
        <translation>第2種 小売業</translation>
    </message>
    <message>
        <source>Class 3: manufacturing</source>
        <translation>第3種 製造業等</translation>
    </message>
    <message>
        <source>Class 4: other</source>
        <translation>第4種 その他</translation>
    </message>
    <message>
        <source>Class 5: services</source>
        <translation>第5種 サービス業等</translation>
    </message>
    <message>
        <source>Class 6: real estate</source>
        <translation>第6種 不動産業</translation>
    </message>
    <message>
        <source>Class of the simple method</source>
        <translation>簡易課税の事業区分</translation>
    </message>
    <message>
        <source>Class {number}</source>
        <translation>第{number}種</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>区分を決める</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>締める</translation>
    </message>
    <message>
        <source>Close and reopen months</source>
        <translation>月次締めと締め解除</translation>
    </message>
    <message>
        <source>Close for good</source>
        <translation>本締め</translation>
    </message>
    <message>
        <source>Close provisionally</source>
        <translation>仮締め</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>締める</translation>
    </message>
    <message>
        <source>Close the pane (Alt+Enter)</source>
        <translation>右欄を閉じる (Alt+Enter)</translation>
    </message>
    <message>
        <source>Close {month}</source>
        <translation>{month} の月締め</translation>
    </message>
    <message>
        <source>Close {month} for good?</source>
        <translation>{month}を本締めしますか？</translation>
    </message>
    <message>
        <source>Close {month} provisionally?</source>
        <translation>{month}を仮締めしますか？</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>本締め</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>本締め</translation>
    </message>
    <message>
        <source>closed {count} / {whole}</source>
        <translation>本締め {count} / {whole}</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>決算</translation>
    </message>
    <message>
        <source>Closing adjustment</source>
        <translation>決算整理</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>当期末残高</translation>
    </message>
    <message>
        <source>Closing entries</source>
        <translation>損益振替</translation>
    </message>
    <message>
        <source>Closing entries cannot be posted: results are carried over by themselves. Throw this slip away.</source>
        <translation>損益振替の仕訳は登録できません。損益は自動で繰り越されます。この伝票は破棄してください。</translation>
    </message>
    <message>
        <source>Closing entries, not posted</source>
        <translation>損益振替（登録しません）</translation>
    </message>
    <message>
        <source>Closing entry</source>
        <translation>決算振替仕訳</translation>
    </message>
    <message>
        <source>Closing inventories</source>
        <translation>期末棚卸高</translation>
    </message>
    <message>
        <source>Closing merchandise</source>
        <translation>期末商品棚卸高</translation>
    </message>
    <message>
        <source>Closing months</source>
        <translation>月次締め</translation>
    </message>
    <message>
        <source>Closing work in process</source>
        <translation>期末仕掛品棚卸高</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Code, kana or name</source>
        <translation>コード・カナ・名称</translation>
    </message>
    <message>
        <source>Code, name, kana, sub-account</source>
        <translation>コード・科目名・カナ・補助科目</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>回収</translation>
    </message>
    <message>
        <source>Column of ledger.entries</source>
        <translation>ledger.entries の列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>表示する列</translation>
    </message>
    <message>
        <source>Columns of the credit side</source>
        <translation>貸方の列</translation>
    </message>
    <message>
        <source>Columns of the debit side</source>
        <translation>借方の列</translation>
    </message>
    <message>
        <source>Columns of the entry</source>
        <translation>仕訳の列</translation>
    </message>
    <message>
        <source>Comes again as {name}</source>
        <translation>定期仕訳「{name}」を登録しました</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>発生元</translation>
    </message>
    <message>
        <source>Commissions and fees</source>
        <translation>支払手数料</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>共通</translation>
    </message>
    <message>
        <source>common</source>
        <translation>共対</translation>
    </message>
    <message>
        <source>Common purchases</source>
        <translation>仕入控除の方式</translation>
    </message>
    <message>
        <source>Commuting allowance</source>
        <translation>通勤手当</translation>
    </message>
    <message>
        <source>Comparison with last year</source>
        <translation>前年比較表</translation>
    </message>
    <message>
        <source>Computation of the return</source>
        <translation>申告税額の計算</translation>
    </message>
    <message>
        <source>Compute the return first.</source>
        <translation>先に申告税額を計算してください。</translation>
    </message>
    <message>
        <source>Consumption tax</source>
        <translation>消費税集計</translation>
    </message>
    <message>
        <source>Consumption tax of its lines</source>
        <translation>消費税</translation>
    </message>
    <message>
        <source>Consumption tax of the year settled</source>
        <translation>消費税の精算</translation>
    </message>
    <message>
        <source>Consumption tax paid</source>
        <translation>仮払消費税等</translation>
    </message>
    <message>
        <source>Consumption tax payable</source>
        <translation>未払消費税等</translation>
    </message>
    <message>
        <source>Consumption tax receivable</source>
        <translation>未収還付消費税等</translation>
    </message>
    <message>
        <source>Consumption tax received</source>
        <translation>仮受消費税等</translation>
    </message>
    <message>
        <source>Consumption tax summary</source>
        <translation>消費税集計表</translation>
    </message>
    <message>
        <source>Contra account</source>
        <translation>評価・控除科目</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複写</translation>
    </message>
    <message>
        <source>Copy above</source>
        <translation>上をコピー</translation>
    </message>
    <message>
        <source>Copy from last year</source>
        <translation>前期から複写</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Correct No. {number}</source>
        <translation>No. {number} の訂正</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>訂正済</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>訂正後</translation>
    </message>
    <message>
        <source>Corrected entry</source>
        <translation>訂正後の仕訳</translation>
    </message>
    <message>
        <source>corrected entry</source>
        <translation>訂正後</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>訂正中</translation>
    </message>
    <message>
        <source>Correcting No. {number}</source>
        <translation>No. {number} を訂正します</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Corrections only</source>
        <translation>訂正のみ</translation>
    </message>
    <message>
        <source>Corrections take back what they say</source>
        <translation>訂正・取消が元の仕訳と対応</translation>
    </message>
    <message>
        <source>Corrections too</source>
        <translation>訂正も表示</translation>
    </message>
    <message>
        <source>corrects {number}</source>
        <translation>{number}の訂正仕訳</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Cost of goods manufactured</source>
        <translation>当期製品製造原価</translation>
    </message>
    <message>
        <source>Cost of sales</source>
        <translation>売上原価</translation>
    </message>
    <message>
        <source>Costs of the month</source>
        <translation>今月の費用</translation>
    </message>
    <message>
        <source>Counter account</source>
        <translation>相手科目</translation>
    </message>
    <message>
        <source>Counter accounts</source>
        <translation>相手科目</translation>
    </message>
    <message>
        <source>Counter-entry</source>
        <translation>赤伝・反対仕訳</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>申告上の区分</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>貸方</translation>
    </message>
    <message>
        <source>Credit %</source>
        <translation>控除割合</translation>
    </message>
    <message>
        <source>Credit account</source>
        <translation>貸方科目</translation>
    </message>
    <message>
        <source>Credit amount</source>
        <translation>貸方金額</translation>
    </message>
    <message>
        <source>Credit balance</source>
        <translation>貸方残高</translation>
    </message>
    <message>
        <source>Credit department</source>
        <translation>貸方部門</translation>
    </message>
    <message>
        <source>Credit for purchases from unregistered suppliers</source>
        <translation>仕入税額控除の経過措置</translation>
    </message>
    <message>
        <source>Credit for unregistered suppliers</source>
        <translation>経過措置の控除割合</translation>
    </message>
    <message>
        <source>Credit invoice</source>
        <translation>貸方の請求書区分</translation>
    </message>
    <message>
        <source>Credit partner</source>
        <translation>貸方取引先</translation>
    </message>
    <message>
        <source>Credit purchase (credit)</source>
        <translation>掛仕入（貸方）</translation>
    </message>
    <message>
        <source>Credit sale (debit)</source>
        <translation>掛売上（借方）</translation>
    </message>
    <message>
        <source>Credit sub-account</source>
        <translation>貸方補助科目</translation>
    </message>
    <message>
        <source>Credit tax</source>
        <translation>貸方税額</translation>
    </message>
    <message>
        <source>Credit tax category</source>
        <translation>貸方税区分</translation>
    </message>
    <message>
        <source>Credit total</source>
        <translation>貸方合計</translation>
    </message>
    <message>
        <source>Credit use</source>
        <translation>貸方の用途</translation>
    </message>
    <message>
        <source>CSV and Excel (*.csv *.txt *.xlsx)</source>
        <translation>CSV・Excel (*.csv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Current assets</source>
        <translation>流動資産</translation>
    </message>
    <message>
        <source>Current liabilities</source>
        <translation>流動負債</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Date (or year)</source>
        <translation>日付（年）</translation>
    </message>
    <message>
        <source>Date of the counter-entry</source>
        <translation>赤伝の日付</translation>
    </message>
    <message>
        <source>Date of the reversal</source>
        <translation>反対仕訳の日付</translation>
    </message>
    <message>
        <source>Date, No.</source>
        <translation>日付・No</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>翌日</translation>
    </message>
    <message>
        <source>Day column</source>
        <translation>日の列</translation>
    </message>
    <message>
        <source>Day of entry</source>
        <translation>入力日</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Day of the purchase or sale</source>
        <translation>課税仕入れ等の日</translation>
    </message>
    <message>
        <source>Days that come of it</source>
        <translation>これからの日付</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>借方</translation>
    </message>
    <message>
        <source>Debit account</source>
        <translation>借方科目</translation>
    </message>
    <message>
        <source>Debit amount</source>
        <translation>借方金額</translation>
    </message>
    <message>
        <source>Debit and credit change sides, on a day of their own. Both entries stay and are linked.</source>
        <translation>借方と貸方を入れ替えた仕訳を、指定の日付で登録します。両方の仕訳が残り、互いにたどれます。</translation>
    </message>
    <message>
        <source>Debit and credit differ by {yen}</source>
        <translation>貸借の差額 {yen}</translation>
    </message>
    <message>
        <source>Debit balance</source>
        <translation>借方残高</translation>
    </message>
    <message>
        <source>Debit department</source>
        <translation>借方部門</translation>
    </message>
    <message>
        <source>Debit invoice</source>
        <translation>借方の請求書区分</translation>
    </message>
    <message>
        <source>Debit or credit</source>
        <translation>貸借</translation>
    </message>
    <message>
        <source>Debit partner</source>
        <translation>借方取引先</translation>
    </message>
    <message>
        <source>Debit sub-account</source>
        <translation>借方補助科目</translation>
    </message>
    <message>
        <source>Debit tax</source>
        <translation>借方税額</translation>
    </message>
    <message>
        <source>Debit tax category</source>
        <translation>借方税区分</translation>
    </message>
    <message>
        <source>Debit total</source>
        <translation>借方合計</translation>
    </message>
    <message>
        <source>Debit use</source>
        <translation>借方の用途</translation>
    </message>
    <message>
        <source>Debits and credits of fiscal year {year} differ.</source>
        <translation>{year}年度の借方合計と貸方合計が一致しません。</translation>
    </message>
    <message>
        <source>Debits of every year are its credits</source>
        <translation>年度ごとの貸借一致</translation>
    </message>
    <message>
        <source>deducted in full</source>
        <translation>全額控除</translation>
    </message>
    <message>
        <source>Deductible</source>
        <translation>控除税額</translation>
    </message>
    <message>
        <source>Deductible (%)</source>
        <translation>控除割合（%）</translation>
    </message>
    <message>
        <source>Deductions that are negative</source>
        <translation>控除がマイナスになった額</translation>
    </message>
    <message>
        <source>Deferred assets</source>
        <translation>繰延資産</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete this account?</source>
        <translation>この勘定科目を削除しますか？</translation>
    </message>
    <message>
        <source>Delete this mapping?</source>
        <translation>この列の対応を削除しますか？</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>「{name}」を削除しますか？</translation>
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
        <source>Department statement</source>
        <translation>部門別集計表</translation>
    </message>
    <message>
        <source>Deposits received</source>
        <translation>預り金</translation>
    </message>
    <message>
        <source>Depreciation</source>
        <translation>減価償却費</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Description, number, partner</source>
        <translation>摘要・番号・取引先</translation>
    </message>
    <message>
        <source>Description, partner</source>
        <translation>摘要・取引先</translation>
    </message>
    <message>
        <source>Description, slip No.</source>
        <translation>摘要・取引先・伝票番号</translation>
    </message>
    <message>
        <source>Descriptions</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差額</translation>
    </message>
    <message>
        <source>Difference {yen}</source>
        <translation>差額 {yen}</translation>
    </message>
    <message>
        <source>Differences against us</source>
        <translation>差額（損）</translation>
    </message>
    <message>
        <source>Differences in our favour</source>
        <translation>差額（益）</translation>
    </message>
    <message>
        <source>Differs by {amount}</source>
        <translation>貸借差額 {amount}</translation>
    </message>
    <message>
        <source>differs by {amount} already</source>
        <translation>開始時点で {amount} の差</translation>
    </message>
    <message>
        <source>differs by {yen}</source>
        <translation>差額 {yen}</translation>
    </message>
    <message>
        <source>Discounts and returns of purchases</source>
        <translation>仕入値引・返品</translation>
    </message>
    <message>
        <source>Discounts and returns of sales</source>
        <translation>売上値引・返品</translation>
    </message>
    <message>
        <source>Disposal of treasury stock</source>
        <translation>自己株式の処分</translation>
    </message>
    <message>
        <source>Dividends from surplus</source>
        <translation>剰余金の配当</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>処理済み</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>下書きを保存 {time}</translation>
    </message>
    <message>
        <source>Drafted by</source>
        <translation>起票</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Drafts laid down: {count}</source>
        <translation>{count} 件を下書きにしました</translation>
    </message>
    <message>
        <source>Drag a PDF or photo here</source>
        <translation>PDFや写真をここへドラッグ</translation>
    </message>
    <message>
        <source>Due up to</source>
        <translation>表示する期限</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Each line you accept on the bank page is remembered here by its words.</source>
        <translation>明細取込で承認すると、摘要ごとにここへ記憶されます。</translation>
    </message>
    <message>
        <source>Earlier months further open: {count}.</source>
        <translation>まだ締めていない前の月が{count}か月あります。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Edit accounts, dictionaries and budgets</source>
        <translation>科目・辞書・予算の編集</translation>
    </message>
    <message>
        <source>Electronically recorded receivables</source>
        <translation>電子記録債権</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英語名</translation>
    </message>
    <message>
        <source>Entered at</source>
        <translation>入力日時</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>入力者</translation>
    </message>
    <message>
        <source>Entered from</source>
        <translation>入力日（から）</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>入力日</translation>
    </message>
    <message>
        <source>Entered to</source>
        <translation>入力日（まで）</translation>
    </message>
    <message>
        <source>Entered wrongly</source>
        <translation>入力誤り</translation>
    </message>
    <message>
        <source>entered {moment}</source>
        <translation>入力 {moment}</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>仕訳</translation>
    </message>
    <message>
        <source>Entries appear here as soon as they are posted. Choose another period, or post one.</source>
        <translation>仕訳を登録すると、すぐここに集計されます。期間を変えるか、仕訳を入力してください。</translation>
    </message>
    <message>
        <source>Entries are what history says</source>
        <translation>仕訳が履歴のとおりであること</translation>
    </message>
    <message>
        <source>Entries by a saved mapping</source>
        <translation>仕訳（保存した列の対応）</translation>
    </message>
    <message>
        <source>Entries for Beancount</source>
        <translation>仕訳（Beancount 形式）</translation>
    </message>
    <message>
        <source>Entries for freee</source>
        <translation>仕訳（freee 形式）</translation>
    </message>
    <message>
        <source>Entries for hledger and ledger</source>
        <translation>仕訳（hledger・ledger 形式）</translation>
    </message>
    <message>
        <source>Entries for Money Forward</source>
        <translation>仕訳（マネーフォワード形式）</translation>
    </message>
    <message>
        <source>Entries for Yayoi</source>
        <translation>仕訳（弥生形式）</translation>
    </message>
    <message>
        <source>Entries found</source>
        <translation>仕訳検索結果</translation>
    </message>
    <message>
        <source>Entries from freee</source>
        <translation>仕訳（freee）</translation>
    </message>
    <message>
        <source>Entries from Money Forward</source>
        <translation>仕訳（マネーフォワード）</translation>
    </message>
    <message>
        <source>Entries from Yayoi</source>
        <translation>仕訳（弥生）</translation>
    </message>
    <message>
        <source>Entries of any CSV or Excel file come in once you have said which column is which.</source>
        <translation>どの列が何かを一度決めれば、どんなCSVやExcelからでも仕訳を取り込めます。</translation>
    </message>
    <message>
        <source>Entries of its days can be typed then. Balances are carried over by themselves. A year once open stays.</source>
        <translation>その年度の日付の仕訳を入力できるようになります。残高の繰越は自動です。開いた年度は取り消せません。</translation>
    </message>
    <message>
        <source>Entries posted after their month was provisionally closed: {count}, the first is {number}.</source>
        <translation>仮締め後に入力された仕訳：{count}件（最初は仕訳 {number}）。</translation>
    </message>
    <message>
        <source>Entries posted: {count}</source>
        <translation>{count} 件の仕訳を登録しました</translation>
    </message>
    <message>
        <source>Entries, books, statements and months: from a typed entry to printed books.</source>
        <translation>仕訳・帳簿・決算書・月次締め：入力から帳簿の印刷まで。</translation>
    </message>
    <message>
        <source>Entries: {count}</source>
        <translation>仕訳 {count}件</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>仕訳</translation>
    </message>
    <message>
        <source>Entry No.</source>
        <translation>仕訳No</translation>
    </message>
    <message>
        <source>Entry No. {number}</source>
        <translation>仕訳 No. {number}</translation>
    </message>
    <message>
        <source>Entry number {number} of fiscal year {year} is missing.</source>
        <translation>{year}年度の仕訳番号 {number} が欠けています。</translation>
    </message>
    <message>
        <source>Entry numbers have no gaps</source>
        <translation>仕訳番号に欠番なし</translation>
    </message>
    <message>
        <source>Entry template</source>
        <translation>仕訳辞書</translation>
    </message>
    <message>
        <source>Entry templates</source>
        <translation>仕訳辞書</translation>
    </message>
    <message>
        <source>Entry {number}</source>
        <translation>仕訳 No.{number}</translation>
    </message>
    <message>
        <source>Entry {number} does not take back what it says.</source>
        <translation>仕訳 {number} の訂正・取消が元の仕訳と一致しません。</translation>
    </message>
    <message>
        <source>Entry {number} is not what its history says.</source>
        <translation>仕訳 {number} が履歴の内容と異なります。</translation>
    </message>
    <message>
        <source>Entry {number} of {amount} is taken back by its negative; the reason goes with it.</source>
        <translation>仕訳 {number}（{amount}）を赤伝で取り消します。理由は履歴に残ります。</translation>
    </message>
    <message>
        <source>Entry {number} of {day} does not balance, or its lines are not its own.</source>
        <translation>{day} の仕訳 {number} は貸借が一致しないか、明細が正しくありません。</translation>
    </message>
    <message>
        <source>Entry {number} of {day} stands in another fiscal year.</source>
        <translation>{day} の仕訳 {number} が別の会計年度に入っています。</translation>
    </message>
    <message>
        <source>Entry {number} takes another entry back. Post that entry anew instead.</source>
        <translation>仕訳 {number} は別の仕訳を取り消すものです。元の内容を新しい仕訳として登録してください。</translation>
    </message>
    <message>
        <source>Entry {number} was corrected or reversed already. Open it to see by which entry.</source>
        <translation>仕訳 {number} はすでに訂正または反対仕訳済みです。開くと相手の仕訳を確認できます。</translation>
    </message>
    <message>
        <source>Entry {number}, {column}: Shift_JIS has no {signs}; 〓 stands there instead.</source>
        <translation>仕訳 {number} の{column}：シフトJISにない文字「{signs}」は 〓 で出力しました。</translation>
    </message>
    <message>
        <source>Entry {number}, {column}: Yayoi cuts what is longer than {count} half-width letters.</source>
        <translation>仕訳 {number} の{column}：弥生では半角 {count} 文字を超える部分が切り捨てられます。</translation>
    </message>
    <message>
        <source>Every (months)</source>
        <translation>間隔（か月）</translation>
    </message>
    <message>
        <source>Every account with figures last year is planned anew; the others stay.</source>
        <translation>前期に実績のある科目の予算を作り直します。ほかの科目は変わりません。</translation>
    </message>
    <message>
        <source>every day agrees</source>
        <translation>全日一致</translation>
    </message>
    <message>
        <source>Every entry balances</source>
        <translation>全仕訳の貸借一致</translation>
    </message>
    <message>
        <source>Every entry names the accounts that stand here.</source>
        <translation>仕訳で使う勘定科目をここに登録します。</translation>
    </message>
    <message>
        <source>Every posted entry stands here, whichever book it was typed into.</source>
        <translation>どの帳簿から入力した仕訳も、すべてここに並びます。</translation>
    </message>
    <message>
        <source>Every {months} months, day {day}</source>
        <translation>{months}か月ごと {day}日</translation>
    </message>
    <message>
        <source>Every {months} months, month end</source>
        <translation>{months}か月ごと 末日</translation>
    </message>
    <message>
        <source>Everybody who may post can post into it.</source>
        <translation>権限のある人は誰でも入力できます。</translation>
    </message>
    <message>
        <source>Excess deductions</source>
        <translation>控除過大調整税額</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>非課税</translation>
    </message>
    <message>
        <source>Expenses to be paid</source>
        <translation>未払の経費</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Export 0%</source>
        <translation>輸出免税</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>ファイルに書き出す</translation>
    </message>
    <message>
        <source>Extraordinary income</source>
        <translation>特別利益</translation>
    </message>
    <message>
        <source>Extraordinary items</source>
        <translation>特別損益</translation>
    </message>
    <message>
        <source>Extraordinary losses</source>
        <translation>特別損失</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>証憑</translation>
    </message>
    <message>
        <source>Files: {count}</source>
        <translation>証憑 {count}件</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter the rows of the book</source>
        <translation>帳簿の行を絞り込む</translation>
    </message>
    <message>
        <source>Fingerprint of the file</source>
        <translation>ファイルの指紋（SHA-256）</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>First differing day</source>
        <translation>最初の不一致日</translation>
    </message>
    <message>
        <source>First entry number</source>
        <translation>仕訳番号（から）</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Fixed assets</source>
        <translation>固定資産</translation>
    </message>
    <message>
        <source>Fixed liabilities</source>
        <translation>固定負債</translation>
    </message>
    <message>
        <source>for exempt</source>
        <translation>非対</translation>
    </message>
    <message>
        <source>For exempt sales</source>
        <translation>非課税売上対応</translation>
    </message>
    <message>
        <source>For taxable sales</source>
        <translation>課税売上対応</translation>
    </message>
    <message>
        <source>for {day}</source>
        <translation>{day} 分</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Forget this rule?</source>
        <translation>このルールを削除しますか</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>From amount</source>
        <translation>金額の下限</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>From history</source>
        <translation>履歴からの候補</translation>
    </message>
    <message>
        <source>From last month</source>
        <translation>前月繰越</translation>
    </message>
    <message>
        <source>From last year</source>
        <translation>前期繰越</translation>
    </message>
    <message>
        <source>From sums</source>
        <translation>割戻し計算</translation>
    </message>
    <message>
        <source>From tax paid and received to tax payable</source>
        <translation>仮受・仮払消費税から未払消費税等へ</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>自 {first}　至 {last}</translation>
    </message>
    <message>
        <source>Gain on sale of fixed assets</source>
        <translation>固定資産売却益</translation>
    </message>
    <message>
        <source>General ledger</source>
        <translation>総勘定元帳</translation>
    </message>
    <message>
        <source>Give day, months and the next day.</source>
        <translation>日・間隔・次回を入力してください。</translation>
    </message>
    <message>
        <source>Give it in a draft, or in the recurring entry.</source>
        <translation>下書きにして入力するか、定期仕訳を変更してください。</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>続きを入力</translation>
    </message>
    <message>
        <source>Go to a date or an amount</source>
        <translation>日付・金額へ移動</translation>
    </message>
    <message>
        <source>Goods available for sale</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Gross loss</source>
        <translation>売上総損失</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>売上総利益</translation>
    </message>
    <message>
        <source>Gross profit or loss</source>
        <translation>売上総損益</translation>
    </message>
    <message>
        <source>Guess</source>
        <translation>推測</translation>
    </message>
    <message>
        <source>Half year</source>
        <translation>半期</translation>
    </message>
    <message>
        <source>Head and rows</source>
        <translation>見出しと明細の行き来</translation>
    </message>
    <message>
        <source>Header in the file</source>
        <translation>ファイルの見出し</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Imp. </source>
        <translation>輸入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>輸入仕入</translation>
    </message>
    <message>
        <source>Import entries</source>
        <translation>仕訳の取込</translation>
    </message>
    <message>
        <source>Import with it</source>
        <translation>これで取り込む</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation>ファイル取込</translation>
    </message>
    <message>
        <source>In</source>
        <translation>入金</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>適用期間</translation>
    </message>
    <message>
        <source>In or out</source>
        <translation>入出金区分</translation>
    </message>
    <message>
        <source>In proportion</source>
        <translation>一括比例配分</translation>
    </message>
    <message>
        <source>in the books on {day}</source>
        <translation>{day} 現在の帳簿残高</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>収益</translation>
    </message>
    <message>
        <source>Income before the blue-return deduction</source>
        <translation>青色申告特別控除前の所得金額</translation>
    </message>
    <message>
        <source>Income statement</source>
        <translation>損益計算書</translation>
    </message>
    <message>
        <source>Income tax withheld by customers</source>
        <translation>得意先に源泉徴収された所得税</translation>
    </message>
    <message>
        <source>Income taxes</source>
        <translation>法人税等</translation>
    </message>
    <message>
        <source>Income taxes payable</source>
        <translation>未払法人税等</translation>
    </message>
    <message>
        <source>Intangible fixed assets</source>
        <translation>無形固定資産</translation>
    </message>
    <message>
        <source>Interest expense</source>
        <translation>支払利息</translation>
    </message>
    <message>
        <source>Interest income</source>
        <translation>受取利息</translation>
    </message>
    <message>
        <source>Interim adjustment</source>
        <translation>中間決算整理</translation>
    </message>
    <message>
        <source>Interim payments of consumption tax</source>
        <translation>消費税の中間納付額</translation>
    </message>
    <message>
        <source>Interim, local</source>
        <translation>中間納付（地方税）</translation>
    </message>
    <message>
        <source>Interim, national</source>
        <translation>中間納付（国税）</translation>
    </message>
    <message>
        <source>inv.</source>
        <translation>適格</translation>
    </message>
    <message>
        <source>Inventories</source>
        <translation>棚卸資産</translation>
    </message>
    <message>
        <source>Investments and other assets</source>
        <translation>投資その他の資産</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>請求書区分</translation>
    </message>
    <message>
        <source>Invoice status</source>
        <translation>請求書区分</translation>
    </message>
    <message>
        <source>Issue of new shares</source>
        <translation>新株の発行</translation>
    </message>
    <message>
        <source>It can be chosen again over the journal on this PC.</source>
        <translation>このPCの仕訳帳で、いつでも選べます。</translation>
    </message>
    <message>
        <source>It comes due in its rhythm and waits to be looked at: nothing is posted by itself.</source>
        <translation>期日が来ると一覧に表示されます。確認して登録するまで、仕訳にはなりません。</translation>
    </message>
    <message>
        <source>It comes due no more. Entries made from it stay as they are.</source>
        <translation>以後は期日が来ません。この定期仕訳から登録した仕訳はそのまま残ります。</translation>
    </message>
    <message>
        <source>It is offered no more. Entries that hold these words stay as they are.</source>
        <translation>候補に出なくなります。この摘要で登録した仕訳はそのまま残ります。</translation>
    </message>
    <message>
        <source>It stands beside slips no more. Entries made with it stay as they are.</source>
        <translation>振替伝票の候補に出なくなります。この辞書から登録した仕訳はそのまま残ります。</translation>
    </message>
    <message>
        <source>It stays here with its reason and is not posted.</source>
        <translation>明細は理由とともに残り、記帳はしません。</translation>
    </message>
    <message>
        <source>It will not come again: tick it too, or pass it over on purpose.</source>
        <translation>このまま登録すると、この回は表示されなくなります。一緒にチェックするか、見送ってください。</translation>
    </message>
    <message>
        <source>Itemised by use</source>
        <translation>個別対応</translation>
    </message>
    <message>
        <source>Its balance stands on the other side, as 減価償却累計額 does</source>
        <translation>減価償却累計額のように、残高が区分と反対側に立つ科目</translation>
    </message>
    <message>
        <source>Its entry is corrected, and the line waits again.</source>
        <translation>仕訳を訂正（赤伝）し、明細を未処理に戻します。</translation>
    </message>
    <message>
        <source>Its month is provisionally closed: the entry will be marked late.</source>
        <translation>仮締めした月のため、遅れて入力した仕訳として登録されます。</translation>
    </message>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <translation>1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>仕訳帳</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>ジャンプ</translation>
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
        <source>Keep as a recurring entry</source>
        <translation>定期仕訳に登録</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>仕訳辞書に登録</translation>
    </message>
    <message>
        <source>Keep mine as another draft</source>
        <translation>別の下書きとして残す</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>この検索条件を残す</translation>
    </message>
    <message>
        <source>Kept as the template {name}</source>
        <translation>仕訳辞書「{name}」に登録しました</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>残した検索</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>known</source>
        <translation>取込済み</translation>
    </message>
    <message>
        <source>Labour</source>
        <translation>労務費</translation>
    </message>
    <message>
        <source>Largest amount</source>
        <translation>金額（以下）</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Last entry number</source>
        <translation>仕訳番号（まで）</translation>
    </message>
    <message>
        <source>Last month's balance</source>
        <translation>前月残高</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>最終利用日</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>前期</translation>
    </message>
    <message>
        <source>Last year's result</source>
        <translation>前期の損益</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>遅延入力</translation>
    </message>
    <message>
        <source>late</source>
        <translation>遅延入力</translation>
    </message>
    <message>
        <source>Late entries</source>
        <translation>遅延入力</translation>
    </message>
    <message>
        <source>Late entries only</source>
        <translation>遅延入力のみ</translation>
    </message>
    <message>
        <source>Late entries this year</source>
        <translation>当期の遅延入力</translation>
    </message>
    <message>
        <source>Late entries: {count}</source>
        <translation>遅延入力 {count}件</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>仮締め後の入力</translation>
    </message>
    <message>
        <source>Learn from the journal</source>
        <translation>仕訳から学習</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>対象外にする</translation>
    </message>
    <message>
        <source>Leave the book and let the row go?</source>
        <translation>入力中の行を破棄して移動しますか？</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>空にする</translation>
    </message>
    <message>
        <source>Leave this line out</source>
        <translation>対象外にする</translation>
    </message>
    <message>
        <source>Leave this slip?</source>
        <translation>この伝票を離れますか</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>会計</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Left out of books</source>
        <translation>帳簿に表示しない</translation>
    </message>
    <message>
        <source>Left out: {why}</source>
        <translation>明細以外の行として除外（{why}）</translation>
    </message>
    <message>
        <source>Legal capital surplus</source>
        <translation>資本準備金</translation>
    </message>
    <message>
        <source>Legal retained earnings</source>
        <translation>利益準備金</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>LIABILITIES</source>
        <translation>負債の部</translation>
    </message>
    <message>
        <source>Liabilities</source>
        <translation>負債</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>有力</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明細数</translation>
    </message>
    <message>
        <source>Lines accepted: {count}</source>
        <translation>承認した明細：{count}件</translation>
    </message>
    <message>
        <source>Lines accepted: {count}, refused: {refused}</source>
        <translation>承認：{count}件　承認できなかった明細：{refused}件</translation>
    </message>
    <message>
        <source>Lines of entries</source>
        <translation>仕訳の明細</translation>
    </message>
    <message>
        <source>Lines of {month}: {count}</source>
        <translation>{month}の明細 {count}件</translation>
    </message>
    <message>
        <source>Lines on unclassified accounts: {count}</source>
        <translation>未分類の科目の明細 {count}件</translation>
    </message>
    <message>
        <source>Lines taken in: {added}</source>
        <translation>取り込んだ明細：{added}件</translation>
    </message>
    <message>
        <source>Lines: {count}</source>
        <translation>明細 {count}件</translation>
    </message>
    <message>
        <source>Local tax due</source>
        <translation>譲渡割額（納税額）</translation>
    </message>
    <message>
        <source>Local tax paid in the interim</source>
        <translation>中間納付譲渡割額</translation>
    </message>
    <message>
        <source>Local tax to be refunded</source>
        <translation>譲渡割額（還付額）</translation>
    </message>
    <message>
        <source>Looked up as</source>
        <translation>プログラムでの用途</translation>
    </message>
    <message>
        <source>Loss before income taxes</source>
        <translation>税引前当期純損失</translation>
    </message>
    <message>
        <source>Loss on retirement of fixed assets</source>
        <translation>固定資産除却損</translation>
    </message>
    <message>
        <source>Loss on sale of fixed assets</source>
        <translation>固定資産売却損</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>{day} 作成</translation>
    </message>
    <message>
        <source>Make accounts, sub-accounts and departments that are missing</source>
        <translation>未登録の勘定科目・補助科目・部門を登録する</translation>
    </message>
    <message>
        <source>Make one in the chart of accounts.</source>
        <translation>勘定科目で作成してください。</translation>
    </message>
    <message>
        <source>Manufacturing cost</source>
        <translation>製造原価</translation>
    </message>
    <message>
        <source>Manufacturing cost report</source>
        <translation>製造原価報告書</translation>
    </message>
    <message>
        <source>Manufacturing overhead</source>
        <translation>製造経費</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>列の対応</translation>
    </message>
    <message>
        <source>Mapping of columns</source>
        <translation>列の対応</translation>
    </message>
    <message>
        <source>Mappings of columns</source>
        <translation>列の対応</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>消込</translation>
    </message>
    <message>
        <source>Match an entry</source>
        <translation>仕訳と消込</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>消込済み</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料費</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Merchandise</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>課税方式</translation>
    </message>
    <message>
        <source>million yen</source>
        <translation>百万円</translation>
    </message>
    <message>
        <source>Miscellaneous income</source>
        <translation>雑収入</translation>
    </message>
    <message>
        <source>Miscellaneous losses</source>
        <translation>雑損失</translation>
    </message>
    <message>
        <source>Missing entry numbers in the year: {count}</source>
        <translation>年度内の仕訳番号の欠番 {count}件</translation>
    </message>
    <message>
        <source>Money Forward</source>
        <translation>マネーフォワード</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>入金</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>出金</translation>
    </message>
    <message>
        <source>Money paid</source>
        <translation>出金</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>入金</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Month before, month after</source>
        <translation>前の月・次の月</translation>
    </message>
    <message>
        <source>Month closed: counter-entry on</source>
        <translation>締め済みの月　赤伝の日付</translation>
    </message>
    <message>
        <source>Month column</source>
        <translation>月の列</translation>
    </message>
    <message>
        <source>Month to close</source>
        <translation>締める月</translation>
    </message>
    <message>
        <source>Month {month} total</source>
        <translation>{month}月 計</translation>
    </message>
    <message>
        <source>Monthly balances</source>
        <translation>月次推移表</translation>
    </message>
    <message>
        <source>Monthly totals are those of the lines</source>
        <translation>月次集計と仕訳明細の一致</translation>
    </message>
    <message>
        <source>Monthly trend</source>
        <translation>月次推移表</translation>
    </message>
    <message>
        <source>Monthly, day {day}</source>
        <translation>毎月{day}日</translation>
    </message>
    <message>
        <source>Monthly, month end</source>
        <translation>毎月末日</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Months appear with the first fiscal year.</source>
        <translation>会計年度を開くと、月が並びます。</translation>
    </message>
    <message>
        <source>Months of {account}</source>
        <translation>{account} の月次推移</translation>
    </message>
    <message>
        <source>Months to close</source>
        <translation>未締めの月</translation>
    </message>
    <message>
        <source>More conditions</source>
        <translation>詳しい条件</translation>
    </message>
    <message>
        <source>More words</source>
        <translation>摘要（2列目）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英語名</translation>
    </message>
    <message>
        <source>Name in Japanese</source>
        <translation>日本語名</translation>
    </message>
    <message>
        <source>Name like {partner}</source>
        <translation>名義が「{partner}」に類似</translation>
    </message>
    <message>
        <source>Name of a sub-account; its code may stay empty</source>
        <translation>補助科目名（コードは空欄でもかまいません）</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>列の対応の名前</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>検索の名前</translation>
    </message>
    <message>
        <source>Name of {partner}</source>
        <translation>名義が「{partner}」</translation>
    </message>
    <message>
        <source>Name or description</source>
        <translation>名前・摘要</translation>
    </message>
    <message>
        <source>Name, kana or code</source>
        <translation>名前・かな・コード</translation>
    </message>
    <message>
        <source>National tax due</source>
        <translation>差引税額</translation>
    </message>
    <message>
        <source>National tax paid in the interim</source>
        <translation>中間納付税額</translation>
    </message>
    <message>
        <source>Net amount</source>
        <translation>税抜金額</translation>
    </message>
    <message>
        <source>NET ASSETS</source>
        <translation>純資産の部</translation>
    </message>
    <message>
        <source>Net assets</source>
        <translation>純資産</translation>
    </message>
    <message>
        <source>Net loss</source>
        <translation>当期純損失</translation>
    </message>
    <message>
        <source>Net of tax</source>
        <translation>税抜金額</translation>
    </message>
    <message>
        <source>Net pay until it is paid</source>
        <translation>未払の給与（手取り）</translation>
    </message>
    <message>
        <source>Net profit</source>
        <translation>当期純利益</translation>
    </message>
    <message>
        <source>Net profit or loss</source>
        <translation>当期純利益又は純損失</translation>
    </message>
    <message>
        <source>Net result</source>
        <translation>当期純損益</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>売上高</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新しい勘定科目</translation>
    </message>
    <message>
        <source>New account “{name}”</source>
        <translation>「{name}」で新しい科目を作る</translation>
    </message>
    <message>
        <source>New account: {code} {name} (unclassified)</source>
        <translation>勘定科目を追加：{code} {name}（未分類）</translation>
    </message>
    <message>
        <source>New department: {name}</source>
        <translation>部門を追加：{name}</translation>
    </message>
    <message>
        <source>New lines: {count}</source>
        <translation>新しい明細：{count}件</translation>
    </message>
    <message>
        <source>New mapping</source>
        <translation>新しい列の対応</translation>
    </message>
    <message>
        <source>New percentage</source>
        <translation>新しい割合</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>新しい摘要</translation>
    </message>
    <message>
        <source>New phrases learned: {count}</source>
        <translation>摘要を {count} 件、辞書に登録しました</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>新しい理由</translation>
    </message>
    <message>
        <source>New recurring entry</source>
        <translation>新しい定期仕訳</translation>
    </message>
    <message>
        <source>New slip</source>
        <translation>振替伝票</translation>
    </message>
    <message>
        <source>New sub-account: {account} {name}</source>
        <translation>補助科目を追加：{account} {name}</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新しい仕訳辞書</translation>
    </message>
    <message>
        <source>Newest lines</source>
        <translation>最近の明細</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>次の欄</translation>
    </message>
    <message>
        <source>Next on</source>
        <translation>次回の日付</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>次の区画</translation>
    </message>
    <message>
        <source>Next period</source>
        <translation>次の期間</translation>
    </message>
    <message>
        <source>Next period (Ctrl+→)</source>
        <translation>次の期間 (Ctrl+→)</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>次の行</translation>
    </message>
    <message>
        <source>No account for this book yet</source>
        <translation>この帳簿の科目がまだありません</translation>
    </message>
    <message>
        <source>No accounts here</source>
        <translation>該当する勘定科目はありません</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>金額なし</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>部門なし</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>仕訳がまだありません</translation>
    </message>
    <message>
        <source>No entry is made of it. It comes again in its rhythm after this day.</source>
        <translation>この回の仕訳は作りません。次の回から、また期日どおりに表示します。</translation>
    </message>
    <message>
        <source>No entry of {amount} waits to be matched</source>
        <translation>消込できる {amount} の仕訳がありません</translation>
    </message>
    <message>
        <source>No fiscal year is open</source>
        <translation>会計年度がまだありません</translation>
    </message>
    <message>
        <source>No fiscal year is open yet</source>
        <translation>会計年度がまだ開かれていません</translation>
    </message>
    <message>
        <source>No lines wait</source>
        <translation>未処理の明細はありません</translation>
    </message>
    <message>
        <source>No mappings yet</source>
        <translation>列の対応はまだありません</translation>
    </message>
    <message>
        <source>No paper attached</source>
        <translation>証憑はまだありません</translation>
    </message>
    <message>
        <source>No percentages yet</source>
        <translation>控除割合はまだありません</translation>
    </message>
    <message>
        <source>No phrases yet</source>
        <translation>摘要辞書は空です</translation>
    </message>
    <message>
        <source>No reasons yet</source>
        <translation>理由はまだありません</translation>
    </message>
    <message>
        <source>No recurring entries yet</source>
        <translation>定期仕訳はまだありません</translation>
    </message>
    <message>
        <source>No row has {words} here.</source>
        <translation>「{words}」の行はこの期間にありません。</translation>
    </message>
    <message>
        <source>No slips yet</source>
        <translation>伝票はまだありません</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>仕訳辞書は空です</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>仕訳No</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>Nobody posts into it; the database refuses.</source>
        <translation>誰も入力できません。データベースが登録を受け付けません。</translation>
    </message>
    <message>
        <source>Non-operating expenses</source>
        <translation>営業外費用</translation>
    </message>
    <message>
        <source>Non-operating income</source>
        <translation>営業外収益</translation>
    </message>
    <message>
        <source>Non-operating items</source>
        <translation>営業外損益</translation>
    </message>
    <message>
        <source>Non-operating, extraordinary and tax</source>
        <translation>営業外・特別損益、税</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>チェックなし</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Notes payable</source>
        <translation>支払手形</translation>
    </message>
    <message>
        <source>Notes receivable</source>
        <translation>受取手形</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>期日の来ている定期仕訳はありません</translation>
    </message>
    <message>
        <source>Nothing is left to close.</source>
        <translation>振り替えるものはありません。</translation>
    </message>
    <message>
        <source>Nothing is left to settle.</source>
        <translation>精算するものはありません。</translation>
    </message>
    <message>
        <source>Nothing learned yet</source>
        <translation>学習したルールはまだありません</translation>
    </message>
    <message>
        <source>Nothing like it so far</source>
        <translation>過去に似た明細なし</translation>
    </message>
    <message>
        <source>Nothing new in the journal</source>
        <translation>新しく登録する摘要はありません</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>締めを妨げるものはありません。</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>未入力</translation>
    </message>
    <message>
        <source>Nothing was posted in this period</source>
        <translation>この期間の仕訳はありません</translation>
    </message>
    <message>
        <source>Nothing was posted in this period.</source>
        <translation>この期間の明細はありません。</translation>
    </message>
    <message>
        <source>Nothing was posted: “{name}” cannot be</source>
        <translation>「{name}」が登録できないため、どれも登録していません</translation>
    </message>
    <message>
        <source>of which net profit</source>
        <translation>うち当期純利益</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>全社</translation>
    </message>
    <message>
        <source>Officers' remuneration</source>
        <translation>役員報酬</translation>
    </message>
    <message>
        <source>On holidays</source>
        <translation>休日の扱い</translation>
    </message>
    <message>
        <source>on holidays: {where}</source>
        <translation>休日のとき：{where}</translation>
    </message>
    <message>
        <source>on top</source>
        <translation>外税</translation>
    </message>
    <message>
        <source>Once debit and credit meet, the balances before and after stand here.</source>
        <translation>貸借が一致すると、登録前と登録後の残高がここに出ます。</translation>
    </message>
    <message>
        <source>One a line; imports find the account by them</source>
        <translation>1行に1つ。取り込みでこの科目として扱います</translation>
    </message>
    <message>
        <source>One amount</source>
        <translation>金額（1列）</translation>
    </message>
    <message>
        <source>one column a month</source>
        <translation>月ごとに1列</translation>
    </message>
    <message>
        <source>Only a manager posts into it, and the entry is marked late.</source>
        <translation>管理者だけが入力でき、遅延入力として記録されます。</translation>
    </message>
    <message>
        <source>Only this month</source>
        <translation>この月だけ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未締め</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open one under Closing months; then rows can be typed here.</source>
        <translation>「月次締め」で会計年度を開くと、ここに入力できます。</translation>
    </message>
    <message>
        <source>Open the entry</source>
        <translation>仕訳を開く</translation>
    </message>
    <message>
        <source>Open the fiscal year of {day}?</source>
        <translation>{day} からの会計年度を開きますか？</translation>
    </message>
    <message>
        <source>Open the ledger</source>
        <translation>総勘定元帳を開く</translation>
    </message>
    <message>
        <source>Open the ledger of {account}</source>
        <translation>{account} の総勘定元帳を開く</translation>
    </message>
    <message>
        <source>Open the next fiscal year</source>
        <translation>翌年度を開く</translation>
    </message>
    <message>
        <source>Open the slip</source>
        <translation>伝票を開く</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>当期首残高</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>期首残高</translation>
    </message>
    <message>
        <source>Opening inventories</source>
        <translation>期首棚卸高</translation>
    </message>
    <message>
        <source>Opening merchandise</source>
        <translation>期首商品棚卸高</translation>
    </message>
    <message>
        <source>Opening work in process</source>
        <translation>期首仕掛品棚卸高</translation>
    </message>
    <message>
        <source>Operating loss</source>
        <translation>営業損失</translation>
    </message>
    <message>
        <source>Operating profit</source>
        <translation>営業利益</translation>
    </message>
    <message>
        <source>Operating result</source>
        <translation>営業損益</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>入力者</translation>
    </message>
    <message>
        <source>Ordinary entry</source>
        <translation>通常の仕訳</translation>
    </message>
    <message>
        <source>Ordinary loss</source>
        <translation>経常損失</translation>
    </message>
    <message>
        <source>Ordinary profit</source>
        <translation>経常利益</translation>
    </message>
    <message>
        <source>Ordinary result</source>
        <translation>経常損益</translation>
    </message>
    <message>
        <source>Original entry</source>
        <translation>元の仕訳</translation>
    </message>
    <message>
        <source>Original: No. {number} of {day}</source>
        <translation>元の仕訳：{day} No. {number}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Other capital surplus</source>
        <translation>その他資本剰余金</translation>
    </message>
    <message>
        <source>Other changes</source>
        <translation>その他の変動</translation>
    </message>
    <message>
        <source>Other current assets</source>
        <translation>その他流動資産</translation>
    </message>
    <message>
        <source>Other current liabilities</source>
        <translation>その他流動負債</translation>
    </message>
    <message>
        <source>Other payables</source>
        <translation>未払金</translation>
    </message>
    <message>
        <source>Other programs' names</source>
        <translation>他のソフトでの名前</translation>
    </message>
    <message>
        <source>Other retained earnings</source>
        <translation>その他利益剰余金</translation>
    </message>
    <message>
        <source>Other tab</source>
        <translation>タブの切替</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>出金</translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>使用停止</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>期日超過</translation>
    </message>
    <message>
        <source>Own period</source>
        <translation>期間を指定</translation>
    </message>
    <message>
        <source>Owner's capital</source>
        <translation>元入金</translation>
    </message>
    <message>
        <source>Owner's contributions</source>
        <translation>事業主借</translation>
    </message>
    <message>
        <source>Owner's drawings</source>
        <translation>事業主貸</translation>
    </message>
    <message>
        <source>Owner's equity</source>
        <translation>元入金・事業主借</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>出金</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>出金</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>証憑</translation>
    </message>
    <message>
        <source>Papers attached: {count}</source>
        <translation>証憑 {count}件を添付済み</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Partner of the book</source>
        <translation>帳簿の取引先</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>取引先</translation>
    </message>
    <message>
        <source>Pass over</source>
        <translation>見送る</translation>
    </message>
    <message>
        <source>Pass over this time</source>
        <translation>今回は見送る</translation>
    </message>
    <message>
        <source>Pass over what is not ticked: {count}?</source>
        <translation>チェックのない {count} 件を見送りますか？</translation>
    </message>
    <message>
        <source>Pass over “{name}” of {day}?</source>
        <translation>「{name}」の {day} 分を見送りますか？</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>Excelから貼り付け</translation>
    </message>
    <message>
        <source>Pay transferred from</source>
        <translation>給与の振込元</translation>
    </message>
    <message>
        <source>Payables book</source>
        <translation>買掛帳</translation>
    </message>
    <message>
        <source>Payables ledger</source>
        <translation>買掛帳</translation>
    </message>
    <message>
        <source>Per cent of last year</source>
        <translation>前期に対する割合（%）</translation>
    </message>
    <message>
        <source>Perhaps posted already: No. {numbers}</source>
        <translation>二重登録の可能性があります　No. {numbers}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Period total</source>
        <translation>期間合計</translation>
    </message>
    <message>
        <source>Petty cash</source>
        <translation>小口現金</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>摘要辞書</translation>
    </message>
    <message>
        <source>Planned from last year: {count} cells</source>
        <translation>前期実績から予算を作りました（{count}件）</translation>
    </message>
    <message>
        <source>Planned result</source>
        <translation>予算上の損益</translation>
    </message>
    <message>
        <source>Please confirm the tax of {typed} yen: {computed} yen would follow from the amount.</source>
        <translation>消費税額{typed}円を確認してください。金額からの計算では{computed}円です。</translation>
    </message>
    <message>
        <source>Please confirm this row with your tax accountant; then take the mark off.</source>
        <translation>この行は税理士に確認し、確認できたら「要確認」を外してください。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Post and correct entries</source>
        <translation>仕訳の登録・訂正</translation>
    </message>
    <message>
        <source>Post and next</source>
        <translation>登録して次へ</translation>
    </message>
    <message>
        <source>Post into a provisionally closed month</source>
        <translation>仮締め月への登録</translation>
    </message>
    <message>
        <source>Post what is ticked</source>
        <translation>チェックした仕訳を登録</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>記帳済み</translation>
    </message>
    <message>
        <source>Posted already: entry {number} of {day}</source>
        <translation>記帳済みの仕訳 No.{number}（{day}）と一致</translation>
    </message>
    <message>
        <source>Posted as No. {number}</source>
        <translation>No. {number} として登録しました</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Previous period (Ctrl+←)</source>
        <translation>前の期間 (Ctrl+←)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Print the closing entries</source>
        <translation>損益振替を印刷</translation>
    </message>
    <message>
        <source>Print the entries that are shown</source>
        <translation>表示中の仕訳を印刷</translation>
    </message>
    <message>
        <source>Profit and loss accounts</source>
        <translation>損益計算書科目</translation>
    </message>
    <message>
        <source>Profit before income taxes</source>
        <translation>税引前当期純利益</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Proposed first with</source>
        <translation>優先して表示する科目</translation>
    </message>
    <message>
        <source>Provisionally closed</source>
        <translation>仮締め</translation>
    </message>
    <message>
        <source>provisionally closed</source>
        <translation>仮締め</translation>
    </message>
    <message>
        <source>Pur. </source>
        <translation>課仕</translation>
    </message>
    <message>
        <source>Pur. ret. </source>
        <translation>課仕返</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>仕入</translation>
    </message>
    <message>
        <source>Purchase of treasury stock</source>
        <translation>自己株式の取得</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>当期仕入高</translation>
    </message>
    <message>
        <source>Purchases (debit)</source>
        <translation>仕入（借方）</translation>
    </message>
    <message>
        <source>Purchases beyond the yearly limit of the credit</source>
        <translation>経過措置の年間上限を超える仕入</translation>
    </message>
    <message>
        <source>Purchases by rate and credit percentage</source>
        <translation>税率・控除割合ごとの課税仕入れ</translation>
    </message>
    <message>
        <source>Purchases in the period</source>
        <translation>仕入</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>休止中</translation>
    </message>
    <message>
        <source>Put aside: not due until taken up again</source>
        <translation>休止する（再開するまで期日が来ません）</translation>
    </message>
    <message>
        <source>Put out of use</source>
        <translation>使用停止</translation>
    </message>
    <message>
        <source>Qualified invoice</source>
        <translation>適格請求書</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>四半期</translation>
    </message>
    <message>
        <source>Reached (%)</source>
        <translation>達成率</translation>
    </message>
    <message>
        <source>Read headers</source>
        <translation>見出しを読む</translation>
    </message>
    <message>
        <source>Reading stopped here: mend these faults first.</source>
        <translation>ここで読み込みを中止しました。先にこれらの誤りを直してください。</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>登録可</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason for books only</source>
        <translation>帳簿のみ保存の理由</translation>
    </message>
    <message>
        <source>Reason of the correction</source>
        <translation>訂正の理由</translation>
    </message>
    <message>
        <source>Reason: wrong account, wrong amount …</source>
        <translation>理由　科目誤り、金額誤り など</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>理由：{words}</translation>
    </message>
    <message>
        <source>Reasons for books only</source>
        <translation>帳簿のみ保存の理由</translation>
    </message>
    <message>
        <source>Receivables book</source>
        <translation>売掛帳</translation>
    </message>
    <message>
        <source>Receivables ledger</source>
        <translation>売掛帳</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>入金</translation>
    </message>
    <message>
        <source>Recurring entries</source>
        <translation>定期仕訳</translation>
    </message>
    <message>
        <source>Recurring entries due</source>
        <translation>期日の来た定期仕訳</translation>
    </message>
    <message>
        <source>Recurring entry</source>
        <translation>定期仕訳</translation>
    </message>
    <message>
        <source>Recurring entry due</source>
        <translation>期日の来た定期仕訳</translation>
    </message>
    <message>
        <source>Reduction of capital</source>
        <translation>資本金の減少</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>訂正・取消</translation>
    </message>
    <message>
        <source>Rent, leases, fees: what comes again waits here on its day, to be looked at before it is posted.</source>
        <translation>家賃・リース料・顧問料など、決まった日にくり返す仕訳がここに並びます。確認してから登録します。</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>締め解除</translation>
    </message>
    <message>
        <source>Reopen {month}</source>
        <translation>{month}の締めを解除</translation>
    </message>
    <message>
        <source>Result carried to the new year</source>
        <translation>当期純損益の振替</translation>
    </message>
    <message>
        <source>Result of the year</source>
        <translation>当期純損益</translation>
    </message>
    <message>
        <source>Results are carried over by themselves.</source>
        <translation>損益は自動で繰り越されます。</translation>
    </message>
    <message>
        <source>Retained earnings</source>
        <translation>利益剰余金</translation>
    </message>
    <message>
        <source>Retained earnings brought forward</source>
        <translation>繰越利益剰余金</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>使用停止</translation>
    </message>
    <message>
        <source>Return of a purchase</source>
        <translation>仕入返還</translation>
    </message>
    <message>
        <source>Return of a sale</source>
        <translation>売上返還</translation>
    </message>
    <message>
        <source>Return of No. {number}</source>
        <translation>仕訳 No. {number} の返品・値引</translation>
    </message>
    <message>
        <source>Return of {words}</source>
        <translation>返品 {words}</translation>
    </message>
    <message>
        <source>Return or discount</source>
        <translation>返品・値引</translation>
    </message>
    <message>
        <source>Returns of sales with tax</source>
        <translation>売上返還（税込）に含まれる税額</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>反対仕訳</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>反対仕訳</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>反対仕訳</translation>
    </message>
    <message>
        <source>Reverse No. {number}</source>
        <translation>No. {number} の反対仕訳</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>反対仕訳済</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>反対仕訳</translation>
    </message>
    <message>
        <source>Reversed by No. {number}</source>
        <translation>No. {number} として反対仕訳を登録しました</translation>
    </message>
    <message>
        <source>Reversed by No. {number} of {day}</source>
        <translation>反対仕訳：{day} No. {number}</translation>
    </message>
    <message>
        <source>reverses {number}</source>
        <translation>{number}の反対仕訳</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>くり返し</translation>
    </message>
    <message>
        <source>Right entry</source>
        <translation>訂正後</translation>
    </message>
    <message>
        <source>Right entry: No. {number} of {day}</source>
        <translation>訂正後の仕訳：{day} No. {number}</translation>
    </message>
    <message>
        <source>Round to (yen)</source>
        <translation>端数の単位（円）</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Row description</source>
        <translation>行摘要</translation>
    </message>
    <message>
        <source>Row of headers</source>
        <translation>見出しの行</translation>
    </message>
    <message>
        <source>Row {row} {column}: {message}</source>
        <translation>{row}行目 {column}：{message}</translation>
    </message>
    <message>
        <source>Row {row}: tax {typed} typed, {computed} computed</source>
        <translation>{row}行目：税額の入力は {typed}、計算では {computed}</translation>
    </message>
    <message>
        <source>Rows left out: {count}</source>
        <translation>明細以外の行：{count}行</translation>
    </message>
    <message>
        <source>Rows of one entry share</source>
        <translation>仕訳をまとめる番号</translation>
    </message>
    <message>
        <source>Rows of the slip</source>
        <translation>伝票の行</translation>
    </message>
    <message>
        <source>Rows saved: {count}</source>
        <translation>{count}行を保存済み</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Running balance</source>
        <translation>差引残高</translation>
    </message>
    <message>
        <source>Salaries</source>
        <translation>給料手当</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>売上</translation>
    </message>
    <message>
        <source>Sale </source>
        <translation>課売</translation>
    </message>
    <message>
        <source>Sale ret. </source>
        <translation>課売返</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>売上高</translation>
    </message>
    <message>
        <source>Sales (credit)</source>
        <translation>売上（貸方）</translation>
    </message>
    <message>
        <source>Sales in the period</source>
        <translation>売上</translation>
    </message>
    <message>
        <source>Sales of the month</source>
        <translation>今月の売上</translation>
    </message>
    <message>
        <source>Same day, accounts and amounts</source>
        <translation>日付・科目・金額が同じ</translation>
    </message>
    <message>
        <source>Same description</source>
        <translation>同じ摘要</translation>
    </message>
    <message>
        <source>Same description {months} months in a row, {lines} rows</source>
        <translation>同じ摘要 {months}か月続けて、{lines}行</translation>
    </message>
    <message>
        <source>Same description, {lines} rows</source>
        <translation>同じ摘要、{lines}行</translation>
    </message>
    <message>
        <source>Same month last year</source>
        <translation>前年同月比</translation>
    </message>
    <message>
        <source>Same period last year</source>
        <translation>前年同期比</translation>
    </message>
    <message>
        <source>Same text accepted: {count}</source>
        <translation>同じ摘要を{count}回承認</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存して次へ</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>下書き保存</translation>
    </message>
    <message>
        <source>Save as drafts</source>
        <translation>下書きにする</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>ルールを保存</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search of the journal</source>
        <translation>仕訳検索結果</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Securities</source>
        <translation>有価証券</translation>
    </message>
    <message>
        <source>See books and statements</source>
        <translation>帳簿・決算書の閲覧</translation>
    </message>
    <message>
        <source>Selling, general and administrative expenses</source>
        <translation>販売費及び一般管理費</translation>
    </message>
    <message>
        <source>Settle as a slip</source>
        <translation>精算の伝票を作る</translation>
    </message>
    <message>
        <source>Settle the consumption tax</source>
        <translation>消費税の精算</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>支払</translation>
    </message>
    <message>
        <source>Share of assets (%)</source>
        <translation>構成比</translation>
    </message>
    <message>
        <source>Share of cost (%)</source>
        <translation>構成比</translation>
    </message>
    <message>
        <source>Share of sales (%)</source>
        <translation>売上比</translation>
    </message>
    <message>
        <source>Shareholders' equity</source>
        <translation>株主資本</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show corrections too</source>
        <translation>訂正も表示</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>取引区分</translation>
    </message>
    <message>
        <source>Simplified method</source>
        <translation>簡易課税</translation>
    </message>
    <message>
        <source>Since {month}</source>
        <translation>累計（{month}から）</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>伝票</translation>
    </message>
    <message>
        <source>Slip at rest</source>
        <translation>下書きの伝票</translation>
    </message>
    <message>
        <source>slip at rest</source>
        <translation>下書きの伝票</translation>
    </message>
    <message>
        <source>Slip No.</source>
        <translation>伝票No</translation>
    </message>
    <message>
        <source>Slip No. {number}</source>
        <translation>伝票番号 {number}</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translation>伝票番号</translation>
    </message>
    <message>
        <source>Slip without a description</source>
        <translation>摘要のない伝票</translation>
    </message>
    <message>
        <source>Slip {number}</source>
        <translation>伝票 {number}</translation>
    </message>
    <message>
        <source>Slips at rest</source>
        <translation>下書きの伝票</translation>
    </message>
    <message>
        <source>Slips at rest: {count}</source>
        <translation>下書きの伝票 {count}件</translation>
    </message>
    <message>
        <source>Slips that you post or let rest stand here.</source>
        <translation>登録した伝票と下書きがここに並びます。</translation>
    </message>
    <message>
        <source>Smallest amount</source>
        <translation>金額（以上）</translation>
    </message>
    <message>
        <source>Social insurance, the office's part</source>
        <translation>社会保険料（会社負担）</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>売上</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Special deduction (20 % or 30 %)</source>
        <translation>2割特例・3割特例</translation>
    </message>
    <message>
        <source>Special deduction ({percent} % to pay)</source>
        <translation>特例計算（納付{percent}%）</translation>
    </message>
    <message>
        <source>Split the row</source>
        <translation>行を分割</translation>
    </message>
    <message>
        <source>Standard method</source>
        <translation>一般課税</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>明細ファイル</translation>
    </message>
    <message>
        <source>Statement layout</source>
        <translation>明細の読込形式</translation>
    </message>
    <message>
        <source>Statement line</source>
        <translation>入出金明細</translation>
    </message>
    <message>
        <source>Statement lines</source>
        <translation>入出金明細</translation>
    </message>
    <message>
        <source>Statement of changes in equity</source>
        <translation>株主資本等変動計算書</translation>
    </message>
    <message>
        <source>Statement of changes in net assets</source>
        <translation>株主資本等変動計算書</translation>
    </message>
    <message>
        <source>Statement rule</source>
        <translation>自動仕訳ルール</translation>
    </message>
    <message>
        <source>Statement rules</source>
        <translation>自動仕訳ルール</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>決算書</translation>
    </message>
    <message>
        <source>Statutory welfare</source>
        <translation>法定福利費</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>入力に戻る</translation>
    </message>
    <message>
        <source>Still in the way: {count}.</source>
        <translation>未処理のものが{count}件あります。</translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation>補助科目</translation>
    </message>
    <message>
        <source>Sub-account code</source>
        <translation>補助科目コード</translation>
    </message>
    <message>
        <source>Sub-accounts</source>
        <translation>補助科目</translation>
    </message>
    <message>
        <source>Subsidiary ledger</source>
        <translation>補助元帳</translation>
    </message>
    <message>
        <source>Sums by department</source>
        <translation>部門別集計表</translation>
    </message>
    <message>
        <source>Sundries</source>
        <translation>諸口</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>確実</translation>
    </message>
    <message>
        <source>Suspense payments</source>
        <translation>仮払金</translation>
    </message>
    <message>
        <source>Suspense receipts</source>
        <translation>仮受金</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>take all</source>
        <translation>すべて採用</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take back No. {number}</source>
        <translation>No. {number} の取消</translation>
    </message>
    <message>
        <source>Take back without another entry</source>
        <translation>取り消す（赤伝のみ）</translation>
    </message>
    <message>
        <source>Take every proposal</source>
        <translation>候補をすべて採用</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Take in a CSV or Excel file of your bank or card; drop it here. What is posted already is found by itself.</source>
        <translation>銀行・カードの CSV または Excel ファイルを取り込んでください（ドラッグ＆ドロップ可）。記帳済みの仕訳とは自動で照合します。</translation>
    </message>
    <message>
        <source>Take in a file</source>
        <translation>明細を取り込む</translation>
    </message>
    <message>
        <source>Take in a statement</source>
        <translation>明細の取込</translation>
    </message>
    <message>
        <source>Take in statement</source>
        <translation>明細取込</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>take one</source>
        <translation>1つ採用</translation>
    </message>
    <message>
        <source>Take over a past entry</source>
        <translation>過去の仕訳を呼び出す</translation>
    </message>
    <message>
        <source>Take the proposal</source>
        <translation>候補を採用</translation>
    </message>
    <message>
        <source>Take this posting back</source>
        <translation>記帳を取り消す</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>赤伝</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>赤伝</translation>
    </message>
    <message>
        <source>Taken back by No. {number}</source>
        <translation>No. {number} として取り消しました</translation>
    </message>
    <message>
        <source>Taken back by No. {number} of {day}</source>
        <translation>取消の赤伝：{day} No. {number}</translation>
    </message>
    <message>
        <source>Taken in before: {known}</source>
        <translation>取込済みと重複：{known}件</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>赤伝</translation>
    </message>
    <message>
        <source>takes back another entry</source>
        <translation>赤伝</translation>
    </message>
    <message>
        <source>takes back {number}</source>
        <translation>{number}の取消（訂正）</translation>
    </message>
    <message>
        <source>Takes in what stood as 摘要 three times or more in the last year</source>
        <translation>過去1年ほどの仕訳で3回以上使った摘要を辞書に登録します</translation>
    </message>
    <message>
        <source>Tangible fixed assets</source>
        <translation>有形固定資産</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税区分</translation>
    </message>
    <message>
        <source>Tax added up</source>
        <translation>積上げ計算</translation>
    </message>
    <message>
        <source>Tax amount</source>
        <translation>消費税額</translation>
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
        <source>Tax date</source>
        <translation>取引日（消費税）</translation>
    </message>
    <message>
        <source>Tax details</source>
        <translation>税の詳細</translation>
    </message>
    <message>
        <source>Tax details ({keys})</source>
        <translation>税の詳細…（{keys}）</translation>
    </message>
    <message>
        <source>Tax lines hold the tax of their lines</source>
        <translation>消費税の行と元の行の一致</translation>
    </message>
    <message>
        <source>tax of line {number}</source>
        <translation>{number}行目の消費税</translation>
    </message>
    <message>
        <source>Tax of purchases</source>
        <translation>仕入税額</translation>
    </message>
    <message>
        <source>Tax of sales</source>
        <translation>売上税額</translation>
    </message>
    <message>
        <source>Tax of {account}</source>
        <translation>税の詳細　{account}</translation>
    </message>
    <message>
        <source>Tax on bad debts</source>
        <translation>貸倒れに係る税額</translation>
    </message>
    <message>
        <source>Tax on its own line</source>
        <translation>別記</translation>
    </message>
    <message>
        <source>Tax on purchases</source>
        <translation>控除対象仕入税額</translation>
    </message>
    <message>
        <source>Tax on returns</source>
        <translation>返還等対価に係る税額</translation>
    </message>
    <message>
        <source>Tax on sales</source>
        <translation>消費税額</translation>
    </message>
    <message>
        <source>Tax on top</source>
        <translation>外税</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Tax side</source>
        <translation>消費税の売買区分</translation>
    </message>
    <message>
        <source>Tax to be refunded</source>
        <translation>控除不足還付税額</translation>
    </message>
    <message>
        <source>Tax typed</source>
        <translation>税額を手入力</translation>
    </message>
    <message>
        <source>Tax within</source>
        <translation>内税</translation>
    </message>
    <message>
        <source>tax {amount}</source>
        <translation>消費税 {amount}</translation>
    </message>
    <message>
        <source>tax {amount}, deductible {part}</source>
        <translation>消費税 {amount}　うち控除 {part}</translation>
    </message>
    <message>
        <source>Tax {tax}   base {base}   with tax {gross}</source>
        <translation>税額 {tax}　本体 {base}　税込 {gross}</translation>
    </message>
    <message>
        <source>tax {yen}</source>
        <translation>税{yen}</translation>
    </message>
    <message>
        <source>Taxable base</source>
        <translation>課税標準額</translation>
    </message>
    <message>
        <source>Taxable base × national rate, or the tax on invoices added up</source>
        <translation>課税標準額×国税の税率、または税額の積上げ</translation>
    </message>
    <message>
        <source>Taxable sales with tax × 100 / (100 + rate), cut below 1,000 yen for each rate</source>
        <translation>税率ごとに 課税売上（税込）×100/(100+税率)、千円未満切捨て</translation>
    </message>
    <message>
        <source>Taxable share of sales: {ratio}</source>
        <translation>課税売上割合 {ratio}</translation>
    </message>
    <message>
        <source>Taxed {side} {rate}</source>
        <translation>課税{side}{rate}</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>仕訳辞書</translation>
    </message>
    <message>
        <source>Template {code}</source>
        <translation>辞書 {code}</translation>
    </message>
    <message>
        <source>Term {number}</source>
        <translation>第{number}期</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>The day itself</source>
        <translation>当日のまま</translation>
    </message>
    <message>
        <source>The entry will be marked late</source>
        <translation>遅延入力として記録されます</translation>
    </message>
    <message>
        <source>The row stands in another month: {day}</source>
        <translation>別の月の行として登録しました：{day}</translation>
    </message>
    <message>
        <source>The row was emptied; Ctrl+Z brings it back.</source>
        <translation>入力中の行を消しました。Ctrl+Z で戻せます。</translation>
    </message>
    <message>
        <source>The totals of account {code} in {month} are not those of its lines.</source>
        <translation>科目 {code} の {month} の月次集計が明細の合計と一致しません。</translation>
    </message>
    <message>
        <source>There is no entry {number}. Give its number, or fiscal year and number such as 2026-123.</source>
        <translation>仕訳 {number} はありません。仕訳番号か、「2026-123」のように会計年度と番号を指定してください。</translation>
    </message>
    <message>
        <source>These two lines are no transfer between own accounts. Choose the account instead.</source>
        <translation>この2件は口座間の振替になっていません。勘定科目を選んで承認してください。</translation>
    </message>
    <message>
        <source>This account stands on no statement yet: choose its section.</source>
        <translation>この勘定科目はまだどの決算書にも載りません。区分を選んでください。</translation>
    </message>
    <message>
        <source>This entry does not (or no longer) hold this amount for another line. Choose another entry.</source>
        <translation>この仕訳は別の明細に消込済みか、金額が一致しません。別の仕訳を選んでください。</translation>
    </message>
    <message>
        <source>This entry is not in the journal.</source>
        <translation>この仕訳は仕訳帳にありません。</translation>
    </message>
    <message>
        <source>This file cannot be taken in yet</source>
        <translation>このままでは取り込めません</translation>
    </message>
    <message>
        <source>This fiscal year is not open.</source>
        <translation>この会計年度は開かれていません。</translation>
    </message>
    <message>
        <source>This month is not in the fiscal year.</source>
        <translation>この月は会計年度の中にありません。</translation>
    </message>
    <message>
        <source>This recurring entry is no longer there.</source>
        <translation>この定期仕訳はもうありません。</translation>
    </message>
    <message>
        <source>This row could not be posted.</source>
        <translation>この行は登録できませんでした。</translation>
    </message>
    <message>
        <source>This slip</source>
        <translation>この伝票</translation>
    </message>
    <message>
        <source>This slip was posted or thrown away meanwhile.</source>
        <translation>この伝票は、すでに登録されたか削除されています。</translation>
    </message>
    <message>
        <source>This statement line is not settled yet.</source>
        <translation>この明細はまだ処理されていません。</translation>
    </message>
    <message>
        <source>This statement line is not there any more.</source>
        <translation>この明細はもうありません。</translation>
    </message>
    <message>
        <source>This statement line is settled already. Undo that first.</source>
        <translation>この明細は処理済みです。先に処理を取り消してください。</translation>
    </message>
    <message>
        <source>This template is no longer there.</source>
        <translation>この仕訳辞書は、すでに削除されています。</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>当期</translation>
    </message>
    <message>
        <source>thousand yen</source>
        <translation>千円</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Throw this slip away?</source>
        <translation>この伝票を破棄しますか</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>チェック</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>すべてチェック</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>チェックを外す</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>チェックあり</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>To accept this line, choose its account.</source>
        <translation>承認するには、相手の勘定科目を選んでください。</translation>
    </message>
    <message>
        <source>To accept this line, give every part an amount.</source>
        <translation>内訳のすべての行に金額を入力してください。</translation>
    </message>
    <message>
        <source>To accept this line, split exactly {amount} yen: the parts make {total}.</source>
        <translation>内訳の合計を {amount} 円に合わせてください（現在 {total} 円）。</translation>
    </message>
    <message>
        <source>To add up the tax on sales, add up the tax on purchases too: the law asks for both.</source>
        <translation>売上税額を積上げ計算とするには、仕入税額も積上げ計算を選んでください。</translation>
    </message>
    <message>
        <source>To amount</source>
        <translation>金額の上限</translation>
    </message>
    <message>
        <source>To an entry of the shown year, or to the first one of a day.</source>
        <translation>表示中の年度の仕訳番号、または日付を入力します。</translation>
    </message>
    <message>
        <source>To attach {name}, give the program access to it: it cannot be read.</source>
        <translation>{name} を添付するには、読み取りを許可してください。ファイルを読めません。</translation>
    </message>
    <message>
        <source>To attach {name}, make it smaller than 50 MB.</source>
        <translation>{name} を添付するには、50 MB より小さくしてください。</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>To be done in the ledger</source>
        <translation>会計の未処理</translation>
    </message>
    <message>
        <source>To be posted</source>
        <translation>登録待ち</translation>
    </message>
    <message>
        <source>To choose a sub-account, name its account too.</source>
        <translation>補助科目を選ぶには、勘定科目も1つ指定してください。</translation>
    </message>
    <message>
        <source>To choose the account, give its code or name: “{name}” is none.</source>
        <translation>科目を指定するには、コードまたは科目名を入力してください：「{name}」はありません。</translation>
    </message>
    <message>
        <source>To choose the days, give a date such as 2026-04-01: “{name}” is none.</source>
        <translation>期間は 2026-04-01 のような日付で指定してください。「{name}」は日付ではありません。</translation>
    </message>
    <message>
        <source>To choose the days, let the first come before the last: {first} is after {last}.</source>
        <translation>期間を指定するには、開始日を終了日以前にしてください：{first} は {last} より後です。</translation>
    </message>
    <message>
        <source>To choose the department, give its code or name: “{name}” is none.</source>
        <translation>部門を選ぶには、コードか名称を指定してください。「{name}」はありません。</translation>
    </message>
    <message>
        <source>To choose the sub-account, give its code or name: “{name}” is none.</source>
        <translation>補助科目を選ぶには、コードか名称を指定してください。「{name}」はありません。</translation>
    </message>
    <message>
        <source>To compute the consumption tax return, say the national share of tax category {code}.</source>
        <translation>消費税申告の計算には、税区分{code}の国税分の税率を登録してください。</translation>
    </message>
    <message>
        <source>To copy last year, give 1 to 1000 per cent.</source>
        <translation>前期から複写するには、割合を1〜1000%で入力してください。</translation>
    </message>
    <message>
        <source>To copy last year, round to 1 yen or more.</source>
        <translation>前期から複写するには、端数の単位を1円以上にしてください。</translation>
    </message>
    <message>
        <source>To correct an entry of a closed month, give an open day for the counter-entry.</source>
        <translation>締め済みの月の仕訳を訂正するには、締められていない日を赤伝の日付に入れてください。</translation>
    </message>
    <message>
        <source>To correct another row, finish this one or leave it with Esc.</source>
        <translation>別の行を訂正するには、この訂正を登録するか Esc でやめてください。</translation>
    </message>
    <message>
        <source>To correct this entry, say why.</source>
        <translation>訂正するには、理由を入力してください。</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>To deduct by the books alone, choose the reason.</source>
        <translation>帳簿のみで控除するには、理由を選んでください。</translation>
    </message>
    <message>
        <source>To go on, look at the list again: some of these are not due any more.</source>
        <translation>一覧を確認し直してください。すでに処理されたものが含まれています。</translation>
    </message>
    <message>
        <source>To jump, give a number or a day that has entries.</source>
        <translation>ジャンプするには、仕訳のある番号か日付を入力してください。</translation>
    </message>
    <message>
        <source>To keep an interim payment, give yen from 0 up to a trillion.</source>
        <translation>中間納付額は、0 円から 1 兆円までの金額で入力してください。</translation>
    </message>
    <message>
        <source>To keep this account, choose another: {account} has {value}.</source>
        <translation>この勘定科目を保存するには、別の値にしてください。{value} は {account} が使っています。</translation>
    </message>
    <message>
        <source>To keep this account, choose one of the tax categories.</source>
        <translation>この勘定科目を保存するには、税区分を一覧から選んでください。</translation>
    </message>
    <message>
        <source>To keep this budget, check the amount: it is too large.</source>
        <translation>予算を保存するには、金額を確かめてください（大きすぎます）。</translation>
    </message>
    <message>
        <source>To keep this phrase, change it: there is one like it.</source>
        <translation>摘要を登録するには、文字を変えてください。同じ摘要がすでにあります。</translation>
    </message>
    <message>
        <source>To keep this phrase, type it.</source>
        <translation>摘要を登録するには、文字を入力してください。</translation>
    </message>
    <message>
        <source>To keep this recurring entry, choose another name: there is {name}.</source>
        <translation>定期仕訳を登録するには、別の名称にしてください。「{name}」はすでにあります。</translation>
    </message>
    <message>
        <source>To keep this recurring entry, give a day from 1 to 31.</source>
        <translation>定期仕訳を登録するには、日を1～31で入力してください。</translation>
    </message>
    <message>
        <source>To keep this recurring entry, give it a name.</source>
        <translation>定期仕訳を登録するには、名称を入力してください。</translation>
    </message>
    <message>
        <source>To keep this recurring entry, give its accounts.</source>
        <translation>定期仕訳を登録するには、科目を入力してください。</translation>
    </message>
    <message>
        <source>To keep this recurring entry, give months from 1 to 120.</source>
        <translation>定期仕訳を登録するには、間隔を1～120か月で入力してください。</translation>
    </message>
    <message>
        <source>To keep this recurring entry, let it end after its next day.</source>
        <translation>定期仕訳を登録するには、終了日を次回の日付より後にしてください。</translation>
    </message>
    <message>
        <source>To keep this recurring entry, say where holidays go.</source>
        <translation>定期仕訳を登録するには、休日の扱いを選んでください。</translation>
    </message>
    <message>
        <source>To keep this row, choose another first day: a row begins on it already.</source>
        <translation>この行を保存するには、別の開始日にしてください。その日から始まる行がすでにあります。</translation>
    </message>
    <message>
        <source>To keep this row, end the other row of {code} first: they overlap.</source>
        <translation>この行を保存するには、先に {code} のもう一方の行を終わらせてください。期間が重なっています。</translation>
    </message>
    <message>
        <source>To keep this row, let it end on or after the day on which it begins.</source>
        <translation>この行を保存するには、終了日を開始日以後にしてください。</translation>
    </message>
    <message>
        <source>To keep this rule, change the one there is for this text: {text}.</source>
        <translation>同じ摘要のルールが既にあります（「{text}」）。そちらを変更してください。</translation>
    </message>
    <message>
        <source>To keep this rule, choose its account.</source>
        <translation>ルールの勘定科目を選んでください。</translation>
    </message>
    <message>
        <source>To keep this rule, give it the text it is for.</source>
        <translation>ルールの対象となる摘要を入力してください。</translation>
    </message>
    <message>
        <source>To keep this sub-account, choose another: {account} has {value}.</source>
        <translation>この補助科目を保存するには、別の値にしてください。{value} は {account} の中ですでに使われています。</translation>
    </message>
    <message>
        <source>To keep this template, choose another name: there is {name}.</source>
        <translation>仕訳辞書に登録するには、別の名称にしてください。「{name}」はすでにあります。</translation>
    </message>
    <message>
        <source>To keep this template, give it a name.</source>
        <translation>仕訳辞書に登録するには、名称を入力してください。</translation>
    </message>
    <message>
        <source>To keep this template, give it at least one account.</source>
        <translation>仕訳辞書に登録するには、科目を1つ以上入力してください。</translation>
    </message>
    <message>
        <source>To leave this line out, say why.</source>
        <translation>対象外にする理由を入力してください。</translation>
    </message>
    <message>
        <source>To plan a budget, choose an account of income or cost.</source>
        <translation>予算を立てるには、収益か費用の科目を選んでください。</translation>
    </message>
    <message>
        <source>To post a closing adjustment, date it in the last month of the fiscal year.</source>
        <translation>決算整理仕訳を登録するには、日付を会計年度の最後の月にしてください。</translation>
    </message>
    <message>
        <source>To post into {month}, ask a manager: it is provisionally closed.</source>
        <translation>{month} に登録するには、管理者に依頼してください。仮締め済みです。</translation>
    </message>
    <message>
        <source>To post into {month}, reopen it first: it is closed for good.</source>
        <translation>{month} に登録するには、先に締めを解除してください。本締め済みです。</translation>
    </message>
    <message>
        <source>To post on {day}, open its fiscal year under Closing months.</source>
        <translation>{day} に登録するには、「月次締め」でその会計年度を開いてください。</translation>
    </message>
    <message>
        <source>To post tax, give one account the use “{use}”.</source>
        <translation>消費税を登録するには、勘定科目の1つを用途「{use}」にしてください。</translation>
    </message>
    <message>
        <source>To post this entry, check the amount: it is too large.</source>
        <translation>この仕訳を登録するには、金額を確認してください。大きすぎます。</translation>
    </message>
    <message>
        <source>To post this entry, choose a department that there is on {day}.</source>
        <translation>この仕訳を登録するには、{day} に有効な部門を選んでください。</translation>
    </message>
    <message>
        <source>To post this entry, choose a sub-account of {account}.</source>
        <translation>この仕訳を登録するには、{account} の補助科目を選んでください。</translation>
    </message>
    <message>
        <source>To post this entry, choose a tax category in force on {day}: {code} is not.</source>
        <translation>この仕訳を登録するには、{day} に有効な税区分を選んでください。{code} は有効ではありません。</translation>
    </message>
    <message>
        <source>To post this entry, choose the account of this line.</source>
        <translation>この仕訳を登録するには、この行の勘定科目を選んでください。</translation>
    </message>
    <message>
        <source>To post this entry, give it a debit and a credit line.</source>
        <translation>この仕訳を登録するには、借方と貸方の行を入れてください。</translation>
    </message>
    <message>
        <source>To post this entry, let debit and credit meet: {debit} and {credit} differ by {difference} yen.</source>
        <translation>この仕訳を登録するには、貸借を合わせてください。借方 {debit} と貸方 {credit} の差額は {difference} 円です。</translation>
    </message>
    <message>
        <source>To post this row, choose another account than the book's own.</source>
        <translation>この行を登録するには、帳簿の科目以外の相手科目を選んでください。</translation>
    </message>
    <message>
        <source>To post this row, choose the counter account.</source>
        <translation>この行を登録するには、相手科目を選んでください。</translation>
    </message>
    <message>
        <source>To post this row, give an amount on one side only.</source>
        <translation>この行を登録するには、金額を片側だけに入力してください。</translation>
    </message>
    <message>
        <source>To post this row, give its amount.</source>
        <translation>この行を登録するには、金額を入力してください。</translation>
    </message>
    <message>
        <source>To post this row, give its date.</source>
        <translation>この行を登録するには、日付を入力してください。</translation>
    </message>
    <message>
        <source>To post this slip, choose the account of this amount.</source>
        <translation>伝票を登録するには、この金額の科目を選んでください。</translation>
    </message>
    <message>
        <source>To post this slip, give an account and an amount.</source>
        <translation>伝票を登録するには、科目と金額を入力してください。</translation>
    </message>
    <message>
        <source>To post this slip, give its date.</source>
        <translation>伝票を登録するには、日付を入力してください。</translation>
    </message>
    <message>
        <source>To post this slip, give the amount of this account.</source>
        <translation>伝票を登録するには、この科目の金額を入力してください。</translation>
    </message>
    <message>
        <source>To post this, choose the account for “{use}” under Settings: {code} is not in use.</source>
        <translation>登録するには、設定で「{use}」の勘定科目を選んでください。{code} は使われていません。</translation>
    </message>
    <message>
        <source>To print the trial balance, debit and credit must meet: they differ by {amount} yen. Run the checks.</source>
        <translation>試算表を印刷するには、貸借が一致している必要があります（差額 {amount} 円）。データの検査を実行してください。</translation>
    </message>
    <message>
        <source>To read this file, save the mapping “{name}” first: there is none.</source>
        <translation>このファイルを読み込むには、先に列の対応「{name}」を保存してください。</translation>
    </message>
    <message>
        <source>To read this record, save the whole file in one encoding: here UTF-8 and Shift_JIS are mixed.</source>
        <translation>このレコードを読み込むには、ファイル全体を同じ文字コードで保存してください。UTF-8 とシフトJISが混在しています。</translation>
    </message>
    <message>
        <source>To read this row as Yayoi's, give it 25 columns: it has {count}.</source>
        <translation>弥生形式として読み込むには、この行を25列にしてください。{count} 列あります。</translation>
    </message>
    <message>
        <source>To read this row, give it a flag of Yayoi's (2000, 2111, 2110, 2100, 2101): “{name}” is none.</source>
        <translation>この行を読み込むには、識別フラグ（2000・2111・2110・2100・2101）を入れてください。「{name}」は識別フラグではありません。</translation>
    </message>
    <message>
        <source>To read this statement, say which column holds the date.</source>
        <translation>日付の列を指定してください。</translation>
    </message>
    <message>
        <source>To read this statement, say which columns hold money in and out.</source>
        <translation>入金・出金の列を指定してください。</translation>
    </message>
    <message>
        <source>To read {file}, close the quotation marks of record {row} and double those inside.</source>
        <translation>{file} の {row} 行目の引用符（"）が閉じていません。閉じるか、文中の引用符は "" と重ねてください。</translation>
    </message>
    <message>
        <source>To read {file}, give it the column {column}.</source>
        <translation>{file} を読み込むには、「{column}」の列を追加してください。</translation>
    </message>
    <message>
        <source>To read {file}, keep one column {column}: there are several.</source>
        <translation>{file} を読み込むには、「{column}」の列を一つだけにしてください。同じ見出しが複数あります。</translation>
    </message>
    <message>
        <source>To reopen this month, say why.</source>
        <translation>この月の締めを解除するには、理由を入れてください。</translation>
    </message>
    <message>
        <source>To save this mapping, choose a column of ledger.entries: “{name}” is none.</source>
        <translation>列の対応を保存するには、ledger.entries の列を選んでください。「{name}」はありません。</translation>
    </message>
    <message>
        <source>To save this mapping, choose another name: there is {name}.</source>
        <translation>この列の対応を保存するには、別の名前にしてください。{name} はすでにあります。</translation>
    </message>
    <message>
        <source>To save this mapping, say which column is {column}.</source>
        <translation>列の対応を保存するには、{column} に当たる列を指定してください。</translation>
    </message>
    <message>
        <source>To set the details of its tax, give the row an account and a tax category first.</source>
        <translation>税の詳細を入れるには、先にその行の科目と税区分を入れてください。</translation>
    </message>
    <message>
        <source>To settle the tax, give accounts the uses of tax payable and of tax paid and received.</source>
        <translation>消費税を精算するには、未払消費税・仮払消費税・仮受消費税の科目を設定してください。</translation>
    </message>
    <message>
        <source>To take a settlement in, name its account.</source>
        <translation>決済を取り込むには、決済口座を入力してください。</translation>
    </message>
    <message>
        <source>To take a tax amount in, name a taxable category: “{name}” has no tax.</source>
        <translation>税額を取り込むには、課税の税区分を入力してください。「{name}」には税額がありません。</translation>
    </message>
    <message>
        <source>To take in a statement, choose a sub-account of its account.</source>
        <translation>口座の勘定科目に属する補助科目を選んでください。</translation>
    </message>
    <message>
        <source>To take in a statement, choose the account it is of.</source>
        <translation>明細を取り込む口座の勘定科目を選んでください。</translation>
    </message>
    <message>
        <source>To take in this line, give it a date.</source>
        <translation>この明細には日付が必要です。</translation>
    </message>
    <message>
        <source>To take in this line, give it a date: {text} is none.</source>
        <translation>日付をご確認ください（「{text}」）。</translation>
    </message>
    <message>
        <source>To take in this line, give it money in or money out, not both.</source>
        <translation>入金と出金の両方に金額があります。どちらか一方にしてください。</translation>
    </message>
    <message>
        <source>To take in this line, say whether money came in or went out: {word} tells neither.</source>
        <translation>入出金の区分が読み取れません（「{word}」）。</translation>
    </message>
    <message>
        <source>To take in this statement, give it lines: it holds none.</source>
        <translation>取り込む明細がありません。明細のあるファイルを指定してください。</translation>
    </message>
    <message>
        <source>To take in this statement, name an account there is: {code} is none.</source>
        <translation>勘定科目「{code}」がありません。科目コードまたは科目名をご確認ください。</translation>
    </message>
    <message>
        <source>To take in {file}, check that it can be read: {reason}.</source>
        <translation>{file} を読み込めません（{reason}）。</translation>
    </message>
    <message>
        <source>To take this amount in, name its account.</source>
        <translation>この金額を取り込むには、勘定科目を入力してください。</translation>
    </message>
    <message>
        <source>To take this balance in, give it on one side only.</source>
        <translation>この残高を取り込むには、借方か貸方の一方だけに入力してください。</translation>
    </message>
    <message>
        <source>To take this entry in, end it with flag 2101: it begins in row {row} and has no end.</source>
        <translation>この仕訳を取り込むには、最後の行の識別フラグを 2101 にしてください。{row} 行目で始まり、終わりがありません。</translation>
    </message>
    <message>
        <source>To take this entry in, give all its rows one date.</source>
        <translation>この仕訳を取り込むには、すべての行の日付を同じにしてください。</translation>
    </message>
    <message>
        <source>To take this entry in, mark all its rows as adjustment, or none.</source>
        <translation>この仕訳を取り込むには、すべての行の決算整理の区分を同じにしてください。</translation>
    </message>
    <message>
        <source>To take this row in, add the account “{name}” (or --create-missing).</source>
        <translation>この行を取り込むには、勘定科目「{name}」を登録してください（または --create-missing）。</translation>
    </message>
    <message>
        <source>To take this row in, add the department “{name}” (or --create-missing).</source>
        <translation>この行を取り込むには、部門「{name}」を登録してください（または --create-missing）。</translation>
    </message>
    <message>
        <source>To take this row in, add “{name}” to {account} (or --create-missing).</source>
        <translation>この行を取り込むには、{account}に補助科目「{name}」を登録してください（または --create-missing）。</translation>
    </message>
    <message>
        <source>To take this row in, begin its entry with flag 2110: {flag} continues none.</source>
        <translation>この行を取り込むには、仕訳を識別フラグ 2110 で始めてください。{flag} の前に仕訳がありません。</translation>
    </message>
    <message>
        <source>To take this row in, give it a date.</source>
        <translation>この行を取り込むには、日付を入れてください。</translation>
    </message>
    <message>
        <source>To take this row in, give it an account.</source>
        <translation>この行を取り込むには、勘定科目を入力してください。</translation>
    </message>
    <message>
        <source>To take this row in, give it an amount.</source>
        <translation>この行を取り込むには、金額を入れてください。</translation>
    </message>
    <message>
        <source>To take this row in, give one of {choices}: “{name}” is none.</source>
        <translation>この行を取り込むには、{choices} のいずれかを入力してください。「{name}」はありません。</translation>
    </message>
    <message>
        <source>To take this row in, give 中決, 本決 or nothing: “{name}” is none.</source>
        <translation>この行を取り込むには、決算欄を中決・本決・空白のいずれかにしてください。「{name}」はありません。</translation>
    </message>
    <message>
        <source>To take this row in, give 適格 or a mark such as 80%控除: “{name}” is neither.</source>
        <translation>この行を取り込むには、適格か 80%控除 などを入力してください。「{name}」はありません。</translation>
    </message>
    <message>
        <source>To take this row in, name a department of {day}: “{name}” is none.</source>
        <translation>この行を取り込むには、{day} にある部門を入力してください。「{name}」はその日にはありません。</translation>
    </message>
    <message>
        <source>To take this row in, name a tax category that exists: “{name}” is none.</source>
        <translation>この行を取り込むには、正しい税区分を入力してください。「{name}」という税区分はありません。</translation>
    </message>
    <message>
        <source>To take this row in, say whether it is a closing adjustment: “{name}” does not.</source>
        <translation>この行を取り込むには、決算整理仕訳かどうかを入力してください。「{name}」は読み取れません。</translation>
    </message>
    <message>
        <source>To take this row in, say 借方 or 貸方: “{name}” is neither.</source>
        <translation>この行を取り込むには、貸借区分を借方か貸方にしてください。「{name}」は読み取れません。</translation>
    </message>
    <message>
        <source>To take this row in, say 収入 or 支出.</source>
        <translation>この行を取り込むには、収支区分を収入か支出にしてください。</translation>
    </message>
    <message>
        <source>To take this row in, shorten the text to {count} letters.</source>
        <translation>この行を取り込むには、文字を {count} 文字以内にしてください。</translation>
    </message>
    <message>
        <source>To take “{name}” in, add a tax category with its rate to the settings first.</source>
        <translation>「{name}」を取り込むには、先にその税率の税区分を設定に追加してください。</translation>
    </message>
    <message>
        <source>To use a special deduction, choose a period in which the law has one.</source>
        <translation>特例で計算するには、特例のある課税期間を選んでください。</translation>
    </message>
    <message>
        <source>To use the account {account}, put it into use again: it is retired.</source>
        <translation>勘定科目 {account} を使うには、使用停止を解除してください。</translation>
    </message>
    <message>
        <source>To use the simplified method, say the business class of the office or of its sales.</source>
        <translation>簡易課税で計算するには、自社または売上の事業区分を指定してください。</translation>
    </message>
    <message>
        <source>To write entry {number} out, mend this first: {reason}</source>
        <translation>仕訳 {number} を書き出すには、先にこれを直してください：{reason}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Total assets</source>
        <translation>資産合計</translation>
    </message>
    <message>
        <source>Total capital surplus</source>
        <translation>資本剰余金合計</translation>
    </message>
    <message>
        <source>Total changes</source>
        <translation>当期変動額合計</translation>
    </message>
    <message>
        <source>Total deductions</source>
        <translation>控除税額小計</translation>
    </message>
    <message>
        <source>Total liabilities</source>
        <translation>負債合計</translation>
    </message>
    <message>
        <source>Total liabilities and net assets</source>
        <translation>負債及び純資産合計</translation>
    </message>
    <message>
        <source>Total manufacturing cost</source>
        <translation>当期総製造費用</translation>
    </message>
    <message>
        <source>Total net assets</source>
        <translation>純資産合計</translation>
    </message>
    <message>
        <source>Total of {month}</source>
        <translation>{month}合計</translation>
    </message>
    <message>
        <source>Total or balance</source>
        <translation>合計・残高</translation>
    </message>
    <message>
        <source>Total purchases</source>
        <translation>仕入 計</translation>
    </message>
    <message>
        <source>Total retained earnings</source>
        <translation>利益剰余金合計</translation>
    </message>
    <message>
        <source>Total sales</source>
        <translation>売上 計</translation>
    </message>
    <message>
        <source>Total shareholders' equity</source>
        <translation>株主資本合計</translation>
    </message>
    <message>
        <source>Total to be paid</source>
        <translation>消費税及び地方消費税の合計税額</translation>
    </message>
    <message>
        <source>Totals and balances</source>
        <translation>合計残高</translation>
    </message>
    <message>
        <source>Trade payables</source>
        <translation>仕入債務</translation>
    </message>
    <message>
        <source>Trade receivables</source>
        <translation>売上債権</translation>
    </message>
    <message>
        <source>Transaction date</source>
        <translation>取引年月日</translation>
    </message>
    <message>
        <source>Transfer slip</source>
        <translation>振替伝票</translation>
    </message>
    <message>
        <source>Transfer slips</source>
        <translation>振替伝票</translation>
    </message>
    <message>
        <source>Transfer: the same amount in {account} on {day}</source>
        <translation>口座間振替：{account}に同額（{day}）</translation>
    </message>
    <message>
        <source>Transfer: “{word}” in the text</source>
        <translation>口座間振替：摘要に「{word}」</translation>
    </message>
    <message>
        <source>Transfers between surplus and reserves</source>
        <translation>剰余金・準備金の振替</translation>
    </message>
    <message>
        <source>Transitional {percent}%</source>
        <translation>経過措置 {percent}%</translation>
    </message>
    <message>
        <source>Travel expenses</source>
        <translation>旅費交通費</translation>
    </message>
    <message>
        <source>Treasury stock</source>
        <translation>自己株式</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation>合計残高試算表</translation>
    </message>
    <message>
        <source>Trial balance of totals and balances</source>
        <translation>合計残高試算表</translation>
    </message>
    <message>
        <source>Trial balances</source>
        <translation>試算表</translation>
    </message>
    <message>
        <source>Type a description: entries of the past with the same words stand here.</source>
        <translation>摘要を入力すると、同じ摘要の過去の仕訳がここに並びます。</translation>
    </message>
    <message>
        <source>Type or paste from Excel; every cell is saved on the go.</source>
        <translation>直接入力するか、Excelから貼り付けます。入力したそばから保存されます。</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>未分類</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Undone just after posting</source>
        <translation>登録直後の取消</translation>
    </message>
    <message>
        <source>Unregistered supplier</source>
        <translation>区分記載（経過措置）</translation>
    </message>
    <message>
        <source>Unsettled bank lines: {count}</source>
        <translation>未処理の入出金明細 {count}件</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} まで</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>課税仕入れの用途</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>使用再開</translation>
    </message>
    <message>
        <source>Usual ({side})</source>
        <translation>科目による（{side}）</translation>
    </message>
    <message>
        <source>Usual with this account</source>
        <translation>この科目の相手科目としてよく使用</translation>
    </message>
    <message>
        <source>Usual with {name}</source>
        <translation>{name}の取引でよく使用</translation>
    </message>
    <message>
        <source>Usual: {status}</source>
        <translation>既定（{status}）</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>適用開始日</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>適用終了日</translation>
    </message>
    <message>
        <source>Valuation and translation adjustments</source>
        <translation>評価・換算差額等</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>未処理</translation>
    </message>
    <message>
        <source>was corrected</source>
        <translation>訂正済</translation>
    </message>
    <message>
        <source>was reversed</source>
        <translation>反対仕訳済</translation>
    </message>
    <message>
        <source>Way of entry</source>
        <translation>入力方法</translation>
    </message>
    <message>
        <source>Way of tax</source>
        <translation>消費税の入力方法</translation>
    </message>
    <message>
        <source>What a new line proposes</source>
        <translation>新しい行に提案される税区分</translation>
    </message>
    <message>
        <source>What posting changes</source>
        <translation>登録による残高の増減</translation>
    </message>
    <message>
        <source>What the program itself takes it for</source>
        <translation>プログラムがこの科目を何として使うか</translation>
    </message>
    <message>
        <source>What was typed here will be gone.</source>
        <translation>入力した内容は失われます。</translation>
    </message>
    <message>
        <source>What you typed is not posted yet.</source>
        <translation>入力した内容はまだ登録されていません。</translation>
    </message>
    <message>
        <source>What you typed last time stands here again</source>
        <translation>前回の入力内容を戻しました</translation>
    </message>
    <message>
        <source>What you write again and again as 摘要 is offered by its code or kana. Learn it from the journal, or write the first one.</source>
        <translation>よく使う摘要を、コードやカナで呼び出せます。仕訳から学習するか、最初の1件を登録してください。</translation>
    </message>
    <message>
        <source>While rows are filtered none is typed. Empty the filter to go on.</source>
        <translation>絞り込み中は入力できません。絞り込みを解除してください。</translation>
    </message>
    <message>
        <source>Who reopened it, when and why stays in the history.</source>
        <translation>解除した人・日時・理由は履歴に残ります。</translation>
    </message>
    <message>
        <source>Whole office</source>
        <translation>全社</translation>
    </message>
    <message>
        <source>Whole tax</source>
        <translation>消費税の全額</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>通年</translation>
    </message>
    <message>
        <source>Whose tax categories</source>
        <translation>税区分の形式</translation>
    </message>
    <message>
        <source>Why it was wrong</source>
        <translation>誤りの内容</translation>
    </message>
    <message>
        <source>Will be passed over</source>
        <translation>見送りになります</translation>
    </message>
    <message>
        <source>With adjustments</source>
        <translation>決算整理を含む</translation>
    </message>
    <message>
        <source>With amounts</source>
        <translation>金額あり</translation>
    </message>
    <message>
        <source>With corrected entries and their corrections</source>
        <translation>訂正した仕訳と訂正仕訳も含める</translation>
    </message>
    <message>
        <source>with files {count} / {whole}</source>
        <translation>証憑 {count} / {whole}</translation>
    </message>
    <message>
        <source>With tax</source>
        <translation>税込金額</translation>
    </message>
    <message>
        <source>With tax, on top</source>
        <translation>内税・外税</translation>
    </message>
    <message>
        <source>With tax, on top, apart</source>
        <translation>内税・外税・別記</translation>
    </message>
    <message>
        <source>Withheld income tax</source>
        <translation>源泉所得税の預り</translation>
    </message>
    <message>
        <source>Withheld resident tax</source>
        <translation>住民税の預り</translation>
    </message>
    <message>
        <source>Withheld social insurance</source>
        <translation>社会保険料の預り</translation>
    </message>
    <message>
        <source>Words in description, counterparty or slip number</source>
        <translation>摘要・取引先・伝票番号に含まれる文字</translation>
    </message>
    <message>
        <source>Words of a rule</source>
        <translation>ルールの摘要</translation>
    </message>
    <message>
        <source>Words or amount</source>
        <translation>摘要・金額</translation>
    </message>
    <message>
        <source>Words, kana or code</source>
        <translation>摘要・かな・コード</translation>
    </message>
    <message>
        <source>Write a slip</source>
        <translation>伝票を入力</translation>
    </message>
    <message>
        <source>Write a slip with it</source>
        <translation>伝票を作成</translation>
    </message>
    <message>
        <source>Write one here, or keep a slip or a posted entry as one from its menu.</source>
        <translation>ここで新しく作るか、振替伝票や登録済みの仕訳のメニューから「定期仕訳に登録」を選んでください。</translation>
    </message>
    <message>
        <source>Yayoi</source>
        <translation>弥生</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>翌年度</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>前年度</translation>
    </message>
    <message>
        <source>Year end</source>
        <translation>年度末</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>Yearly on {month}/{day}</source>
        <translation>毎年{month}月{day}日</translation>
    </message>
    <message>
        <source>Yearly, end of month {month}</source>
        <translation>毎年{month}月末日</translation>
    </message>
    <message>
        <source>Years open with what they closed</source>
        <translation>繰越残高と前期末残高の一致</translation>
    </message>
    <message>
        <source>yen</source>
        <translation>円</translation>
    </message>
    <message>
        <source>You may read this book only.</source>
        <translation>この帳簿は閲覧のみです。</translation>
    </message>
    <message>
        <source>You may read this book; posting needs the right to post entries.</source>
        <translation>この帳簿は閲覧のみです。入力には仕訳の登録権限が必要です。</translation>
    </message>
    <message>
        <source>Your rule for this text</source>
        <translation>手動で登録したルール</translation>
    </message>
    <message>
        <source>Zero balances too</source>
        <translation>残高0も表示</translation>
    </message>
    <message>
        <source>{account}  row {row}</source>
        <translation>{account}　{row}行</translation>
    </message>
    <message>
        <source>{account} has entries or sub-accounts. Retire it instead of deleting it.</source>
        <translation>{account} には仕訳または補助科目があります。削除せず、使用停止にしてください。</translation>
    </message>
    <message>
        <source>{account} has entries. Retire it instead of deleting it.</source>
        <translation>{account} には仕訳があります。削除せず、使用停止にしてください。</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>{count}列</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>{count} of the file's columns are known</source>
        <translation>{count}列の見出しを自動で対応させました</translation>
    </message>
    <message>
        <source>{count} of {all} ticked</source>
        <translation>{all} 件中 {count} 件にチェック</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}件</translation>
    </message>
    <message>
        <source>{day}  {text}  {amount}</source>
        <translation>{day}　{text}　{amount}</translation>
    </message>
    <message>
        <source>{header} (e.g. {example})</source>
        <translation>{header}（例：{example}）</translation>
    </message>
    <message>
        <source>{marks}: transitional credit for suppliers without a registration</source>
        <translation>{marks}　免税事業者等からの仕入れに係る経過措置対象</translation>
    </message>
    <message>
        <source>{mark} reduced tax rate ({rate})</source>
        <translation>{mark} 軽減税率（{rate}）対象</translation>
    </message>
    <message>
        <source>{month} adjustments</source>
        <translation>{month} 決算整理</translation>
    </message>
    <message>
        <source>{month} is closed for good. Reopen it in the months to type here.</source>
        <translation>{month}は本締め済みです。入力するには月次締めで解除してください。</translation>
    </message>
    <message>
        <source>{month} is open</source>
        <translation>{month} は入力できます</translation>
    </message>
    <message>
        <source>{month} is provisionally closed</source>
        <translation>{month} は仮締め済みです</translation>
    </message>
    <message>
        <source>{month} is provisionally closed. Ask a manager to enter this row.</source>
        <translation>{month}は仮締め済みです。入力は管理者に依頼してください。</translation>
    </message>
    <message>
        <source>{month}/M</source>
        <translation>{month}月</translation>
    </message>
    <message>
        <source>{month}: {state}</source>
        <translation>{month}：{state}</translation>
    </message>
    <message>
        <source>{name} {times}×</source>
        <translation>{name} に{times}回</translation>
    </message>
    <message>
        <source>{percent}% cr.</source>
        <translation>{percent}%控除</translation>
    </message>
    <message>
        <source>{percent}% credit</source>
        <translation>{percent}%控除</translation>
    </message>
    <message>
        <source>{percent}% of last year</source>
        <translation>前年比 {percent}%</translation>
    </message>
    <message>
        <source>{program} has no tax category for {category}: please choose one there.</source>
        <translation>{program}には {category} に当たる税区分がありません。{program}側で選んでください。</translation>
    </message>
    <message>
        <source>{rate}%: base {base}, tax {tax}, deductions {less}</source>
        <translation>{rate}%：課税標準額 {base}　税額 {tax}　控除 {less}</translation>
    </message>
    <message>
        <source>{rhythm}, next on {day}</source>
        <translation>{rhythm}、次回は {day}</translation>
    </message>
    <message>
        <source>{section} total</source>
        <translation>{section}計</translation>
    </message>
    <message>
        <source>{side}, {kind}</source>
        <translation>{side}（{kind}）</translation>
    </message>
    <message>
        <source>{yen} would follow from the amount</source>
        <translation>計算では {yen}</translation>
    </message>
    <message>
        <source>“{word}” in the text</source>
        <translation>摘要に「{word}」</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open   Ctrl+F search   Ctrl+G jump</source>
        <translation>↑↓ 選択   Enter 開く   Ctrl+F 検索   Ctrl+G ジャンプ</translation>
    </message>
    <message>
        <source>↑↓ choose   L close provisionally   Shift+L close for good   U reopen   Enter entries</source>
        <translation>↑↓ 選択   L 仮締め   Shift+L 本締め   U 締め解除   Enter 仕訳帳</translation>
    </message>
    <message>
        <source>② + ③ − ⑦, cut below 100 yen</source>
        <translation>②＋③－⑦、百円未満切捨て</translation>
    </message>
    <message>
        <source>④ + ⑤ + ⑥</source>
        <translation>④＋⑤＋⑥</translation>
    </message>
    <message>
        <source>⑦ − ② − ③</source>
        <translation>⑦－②－③</translation>
    </message>
    <message>
        <source>⑧ × 22/78</source>
        <translation>⑧×22/78</translation>
    </message>
    <message>
        <source>⑨ + ⑳ less interim payments</source>
        <translation>⑨＋⑳－中間納付額</translation>
    </message>
    <message>
        <source>⑨ × 22/78, cut below 100 yen</source>
        <translation>⑨×22/78、百円未満切捨て</translation>
    </message>
</context>
</TS>
