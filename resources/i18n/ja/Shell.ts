<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Shell</name>
    <message>
        <source>(left out)</source>
        <translation>（取り込まない）</translation>
    </message>
    <message>
        <source>10,000 {unit}</source>
        <translation>万{unit}</translation>
    </message>
    <message>
        <source>A file (*.office) on this PC</source>
        <translation>このパソコンにあるファイル（*.office）</translation>
    </message>
    <message>
        <source>A trading company with customers and documents, to look around in</source>
        <translation>取引先や書類の入った商社で、ひと通り試せます</translation>
    </message>
    <message>
        <source>About OfficeSuite</source>
        <translation>OfficeSuiteについて</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>actions only</source>
        <translation>操作だけ</translation>
    </message>
    <message>
        <source>Add, remove a line</source>
        <translation>行の追加・削除</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Ask for help before you go on; do not change the file by hand.</source>
        <translation>作業を続ける前に相談してください。ファイルを直接書き換えないでください。</translation>
    </message>
    <message>
        <source>Assets &amp; supplies</source>
        <translation>資産・備品</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Attachments are as they were stored</source>
        <translation>添付ファイルが保存時のまま</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back (Alt+←)</source>
        <translation>戻る（Alt+←）</translation>
    </message>
    <message>
        <source>Back (asks if something would be lost)</source>
        <translation>戻る（未保存なら確認）</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>戻る・進む</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度検査</translation>
    </message>
    <message>
        <source>Check the office</source>
        <translation>データの検査</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>検査しています…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>選ぶ</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>ほかのファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy from the line above</source>
        <translation>上の行をコピー</translation>
    </message>
    <message>
        <source>Copy the rows for Excel</source>
        <translation>行をExcel用にコピー</translation>
    </message>
    <message>
        <source>Could not be read: {parts}</source>
        <translation>読めませんでした：{parts}</translation>
    </message>
    <message>
        <source>Create the office</source>
        <translation>会社データを作成</translation>
    </message>
    <message>
        <source>Creating the office</source>
        <translation>会社データを作成しています</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>ダークテーマにする</translation>
    </message>
    <message>
        <source>Deadlines, follow-ups and returns appear here by themselves, overdue first.</source>
        <translation>期限や連絡、返却の予定がここに自動で並びます。期限切れが先頭です。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <source>Drop a file with “{kind}” here</source>
        <translation>「{kind}」のファイルをここにドロップ</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期日</translation>
    </message>
    <message>
        <source>Duplicate the document</source>
        <translation>書類を複製</translation>
    </message>
    <message>
        <source>e.g. {number}</source>
        <translation>例：{number}</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>セルを編集</translation>
    </message>
    <message>
        <source>Enter the company's name and begin to work</source>
        <translation>会社名を入力して、すぐに使い始めます</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Everything in this file is there already</source>
        <translation>このファイルの内容はすべて登録済みです</translation>
    </message>
    <message>
        <source>Everything is right</source>
        <translation>すべて正常です</translation>
    </message>
    <message>
        <source>Excel or CSV with a row of headers. Needed: {needed}. Understood too: {others}.</source>
        <translation>見出し行のあるExcelまたはCSV。必須：{needed}。任意：{others}。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Export: {kind}</source>
        <translation>書き出し：{kind}</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>ファイル名</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Fiscal period {period}</source>
        <translation>会計期間 {period}</translation>
    </message>
    <message>
        <source>Fold the sidebar</source>
        <translation>サイドバーをたたむ</translation>
    </message>
    <message>
        <source>Fold the sidebar (Ctrl+B)</source>
        <translation>サイドバーをたたむ（Ctrl+B）</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>入力画面</translation>
    </message>
    <message>
        <source>Forward (Alt+→)</source>
        <translation>進む（Alt+→）</translation>
    </message>
    <message>
        <source>Getting around</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>作業を続ける</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>取り込み先</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>明細</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>History of the office</source>
        <translation>全体の変更履歴</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>Home, sections, settings</source>
        <translation>ホーム・各分野・設定</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>どのように始めますか</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>ファイルの取込</translation>
    </message>
    <message>
        <source>Import stopped; nothing was written</source>
        <translation>取り込みを中止しました。何も書き込まれていません</translation>
    </message>
    <message>
        <source>Import: {kind}</source>
        <translation>取込：{kind}</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>{file} を取り込んでいます</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイルの見出し</translation>
    </message>
    <message>
        <source>It is installed and takes part in the program; its pages come with a later version.</source>
        <translation>組み込まれて動いていますが、画面は今後の版で追加されます。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>昨年</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>それ以降</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>会計</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>ライトテーマにする</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Log: {file}</source>
        <translation>ログ：{file}</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Made with these parts:</source>
        <translation>使用している部品：</translation>
    </message>
    <message>
        <source>Making the sample company</source>
        <translation>見本の会社を作成しています</translation>
    </message>
    <message>
        <source>Move the line</source>
        <translation>行を移動</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>New office …</source>
        <translation>新しい会社データ…</translation>
    </message>
    <message>
        <source>new {imported}  updated {updated}  unchanged {unchanged}  errors {errors}</source>
        <translation>新規 {imported}  更新 {updated}  変更なし {unchanged}  エラー {errors}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Next cell; at the end a new line</source>
        <translation>次のセル（最後なら新しい行）</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>次の問題</translation>
    </message>
    <message>
        <source>No faults</source>
        <translation>指摘はありません</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>開けませんでした</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Nothing can be imported before the faults are mended: {count}</source>
        <translation>エラーを直すと取り込めます（{count}件）</translation>
    </message>
    <message>
        <source>Nothing can be imported yet</source>
        <translation>取り込めるものがまだありません</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>まだ変更はありません</translation>
    </message>
    <message>
        <source>Nothing has to be entered.</source>
        <translation>入力するものはありません。</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>やることはありません</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>まだ何も開いていません</translation>
    </message>
    <message>
        <source>Nothing that is there already would change</source>
        <translation>登録済みの内容に変更はありません</translation>
    </message>
    <message>
        <source>Number, name, kana, page or action</source>
        <translation>番号・名称・カナ・画面・操作</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>番号の付け方</translation>
    </message>
    <message>
        <source>numbers only</source>
        <translation>番号だけ</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>会社データ</translation>
    </message>
    <message>
        <source>office</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>Office {name}, switch</source>
        <translation>会社データ {name}、切り替え</translation>
    </message>
    <message>
        <source>Offices (*.office)</source>
        <translation>会社データ (*.office)</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>この画面</translation>
    </message>
    <message>
        <source>One file holds everything: copying it is a backup. Choose a folder on this PC, not a network share.</source>
        <translation>すべてが1つのファイルに入り、コピーすれば控えになります。共有フォルダーではなく、このパソコンのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Only the name is needed now; everything else can follow in Settings.</source>
        <translation>いま必要なのは会社名だけです。ほかは後から「設定」で入力できます。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open an existing office</source>
        <translation>既存の会社データを開く</translation>
    </message>
    <message>
        <source>Open an office</source>
        <translation>会社データを開く</translation>
    </message>
    <message>
        <source>Open another office …</source>
        <translation>ほかの会社データを開く…</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近使ったもの</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Paste lines from Excel</source>
        <translation>Excelの行を貼り付け</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人事</translation>
    </message>
    <message>
        <source>people only</source>
        <translation>人・会社だけ</translation>
    </message>
    <message>
        <source>Pick from a list or calendar</source>
        <translation>候補・カレンダーから選ぶ</translation>
    </message>
    <message>
        <source>Print or preview</source>
        <translation>印刷・プレビュー</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>プリンター</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読込</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>もう一度読み込む</translation>
    </message>
    <message>
        <source>Ready to import</source>
        <translation>取り込めます</translation>
    </message>
    <message>
        <source>Records: {count}</source>
        <translation>{count}件</translation>
    </message>
    <message>
        <source>Registers and tools</source>
        <translation>台帳とツール</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読込</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>営業</translation>
    </message>
    <message>
        <source>Sample company</source>
        <translation>見本の会社</translation>
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
        <source>Save the report</source>
        <translation>報告を保存</translation>
    </message>
    <message>
        <source>Save the settings?</source>
        <translation>設定を保存しますか</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>保存済み {time}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全体を検索</translation>
    </message>
    <message>
        <source>Search everything, run a command</source>
        <translation>すべてを検索・操作を実行</translation>
    </message>
    <message>
        <source>Search numbers, names, pages and actions</source>
        <translation>番号・名称・画面・操作を検索</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>ヘルプを検索</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分野の切替</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>設定を保存しました</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Show the sidebar's words (Ctrl+B)</source>
        <translation>サイドバーを広げる（Ctrl+B）</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Size {percent} %</source>
        <translation>文字の大きさ {percent} %</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>問題が起きました</translation>
    </message>
    <message>
        <source>Speak English</source>
        <translation>英語表示にする（English）</translation>
    </message>
    <message>
        <source>Speak Japanese</source>
        <translation>日本語表示にする</translation>
    </message>
    <message>
        <source>Start a new office</source>
        <translation>新しい会社データを作る</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>この画面に残る</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>{step} / {count}</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>中止して閉じる</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.txt *.tsv);;All files (*)</source>
        <translation>表 (*.csv *.xlsx *.txt *.tsv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The back office of a small company in one program. Free under the MIT licence.</source>
        <translation>小さな会社の事務をひとつにまとめたソフトです。MITライセンスで自由に使えます。</translation>
    </message>
    <message>
        <source>The company</source>
        <translation>会社の情報</translation>
    </message>
    <message>
        <source>The database is whole</source>
        <translation>データベースが壊れていない</translation>
    </message>
    <message>
        <source>The file as it is</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>The file holds no records</source>
        <translation>ファイルにデータの行がありません</translation>
    </message>
    <message>
        <source>The guards are in place</source>
        <translation>書き換え防止が有効</translation>
    </message>
    <message>
        <source>The history is unbroken</source>
        <translation>変更履歴が改ざんされていない</translation>
    </message>
    <message>
        <source>The office could not be opened</source>
        <translation>会社データを開けませんでした</translation>
    </message>
    <message>
        <source>The search failed: {reason}</source>
        <translation>検索できませんでした：{reason}</translation>
    </message>
    <message>
        <source>The system's printer</source>
        <translation>システムの既定のプリンター</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>配色をシステムに合わせる</translation>
    </message>
    <message>
        <source>There is no “{target}” in this program. Choose another entry of the sidebar.</source>
        <translation>「{target}」はこのプログラムにありません。サイドバーから選び直してください。</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>This office is open in another window too</source>
        <translation>この会社データは別の画面でも開いています</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>この画面</translation>
    </message>
    <message>
        <source>This page could not be opened. The details are in the log.</source>
        <translation>この画面を開けませんでした。詳細はログにあります。</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>この一覧</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>やること</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日の日付</translation>
    </message>
    <message>
        <source>Today {day}</source>
        <translation>今日 {day}</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Try the sample company</source>
        <translation>見本の会社で試す</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使ったもの</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待つ</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Welcome to OfficeSuite</source>
        <translation>OfficeSuiteへようこそ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>やること</translation>
    </message>
    <message>
        <source>What is due: {count}, overdue {late}</source>
        <translation>やること {count}件、期限切れ {late}件</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題の内容</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>What to write out</source>
        <translation>書き出すもの</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>変更される内容</translation>
    </message>
    <message>
        <source>What you changed is not saved yet.</source>
        <translation>変更した内容がまだ保存されていません。</translation>
    </message>
    <message>
        <source>What you had saved is safe, and the action that failed changed nothing. You can go on working. If it happens again, please send this report.</source>
        <translation>保存済みのデータは無事です。失敗した操作は何も変更していません。このまま作業を続けられます。繰り返し起きる場合は、この報告をお送りください。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Where the office is kept</source>
        <translation>保存する場所</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作した人</translation>
    </message>
    <message>
        <source>With</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Work is still going on</source>
        <translation>処理の途中です</translation>
    </message>
    <message>
        <source>Working as {name}</source>
        <translation>{name} として作業中</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} を書き出しています</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>Wrong checks: {count}</source>
        <translation>{count}件の異常があります</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>You can open other offices later from the name at the top left.</source>
        <translation>ほかの会社データは、後から左上の会社名で開けます。</translation>
    </message>
    <message>
        <source>{count} due</source>
        <translation>{count}件</translation>
    </message>
    <message>
        <source>{count} found  {seconds} s</source>
        <translation>{count}件  {seconds}秒</translation>
    </message>
    <message>
        <source>{days} d overdue</source>
        <translation>{days}日超過</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}). Close it in other programs, or choose another file.</source>
        <translation>{file} を読み込めません（{reason}）。ほかのソフトで開いていれば閉じるか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file}: fill in the fields beside</source>
        <translation>{file}: 横の項目を入力してください</translation>
    </message>
    <message>
        <source>{file}: trying it out …</source>
        <translation>{file} を確認しています…</translation>
    </message>
    <message>
        <source>{kind} imported</source>
        <translation>{kind}を取り込みました</translation>
    </message>
    <message>
        <source>{kind} written</source>
        <translation>{kind}を書き出しました</translation>
    </message>
    <message>
        <source>{name} (not found just now)</source>
        <translation>{name}（現在見つかりません）</translation>
    </message>
    <message>
        <source>{Y} year  {y} two digits  {M} month  {FY} fiscal year  {seq:4} number with four digits</source>
        <translation>{Y} 西暦4桁  {y} 2桁  {M} 月  {FY} 年度  {seq:4} 4桁の連番</translation>
    </message>
    <message>
        <source>“{job}” is not finished yet.</source>
        <translation>「{job}」がまだ終わっていません。</translation>
    </message>
    <message>
        <source>“{module}” has no pages yet</source>
        <translation>「{module}」の画面はまだありません</translation>
    </message>
</context>
</TS>
