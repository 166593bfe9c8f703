<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Ui</name>
    <message>
        <source>about {seconds} s left</source>
        <translation>残り約{seconds}秒</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>すべての期間</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
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
        <source>Changed by somebody else meanwhile</source>
        <translation>ほかの人が先に変更しました</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>画像を選ぶ…</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>表示する列</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>部数</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <source>Every change is noted here with who made it and when.</source>
        <translation>いつ誰が何を変えたかをすべて記録します。</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>ファイルへ書き出し</translation>
    </message>
    <message>
        <source>File</source>
        <translation>保存先</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>幅に合わせる</translation>
    </message>
    <message>
        <source>Following…</source>
        <translation>反映しています…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取込</translation>
    </message>
    <message>
        <source>Insert line</source>
        <translation>行を挿入</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>先月</translation>
    </message>
    <message>
        <source>Last three months</source>
        <translation>直近3か月</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使ったもの</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>昨年</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Line {row}</source>
        <translation>{row}行目</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他の操作</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>No history yet</source>
        <translation>履歴はまだありません</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>条件に合うものがありません</translation>
    </message>
    <message>
        <source>Nothing was stored. The details are in the log; the program goes on working.</source>
        <translation>何も保存されていません。詳しくは記録に残しました。このまま使い続けられます。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open the calendar (F4)</source>
        <translation>カレンダーを開く（F4）</translation>
    </message>
    <message>
        <source>Open the list (F4)</source>
        <translation>候補を開く（F4）</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>そのほか</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDFファイル</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Places to mend before saving: {count} (F8 goes through them)</source>
        <translation>あと{count}か所で保存できます（F8 で順に移動）</translation>
    </message>
    <message>
        <source>Please check: {count}</source>
        <translation>ご確認ください：{count}件</translation>
    </message>
    <message>
        <source>Preview of the paper</source>
        <translation>紙のプレビュー</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>プリンター</translation>
    </message>
    <message>
        <source>Printing {name}</source>
        <translation>{name} を印刷中</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>読み直す</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>行を削除</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>PDFを保存</translation>
    </message>
    <message>
        <source>Save the PDF as</source>
        <translation>PDFの保存先</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>絞り込みを保存</translation>
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
        <source>Sent to {printer}</source>
        <translation>{printer} に送りました</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>最新を表示</translation>
    </message>
    <message>
        <source>Shows what stands in the form</source>
        <translation>いまの内容を表示中</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>入力を確かめてください</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>The office is busy</source>
        <translation>ほかの処理が使用中です</translation>
    </message>
    <message>
        <source>The PDF is saved</source>
        <translation>PDFを保存しました</translation>
    </message>
    <message>
        <source>This can no longer be changed</source>
        <translation>これはもう変更できません</translation>
    </message>
    <message>
        <source>This could not be shown. The details are in the log.</source>
        <translation>表示できませんでした。詳しくは記録に残しました。</translation>
    </message>
    <message>
        <source>This fiscal year</source>
        <translation>今期</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>This should not have happened</source>
        <translation>予期しない問題が起きました</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>To go on, give one of {names}: {text} is none of them.</source>
        <translation>続けるには {names} のどれかを入力してください。「{text}」はありません。</translation>
    </message>
    <message>
        <source>To go on, pick from the list (F4): nothing is called {text}.</source>
        <translation>続けるには候補（F4）から選んでください。「{text}」は見つかりません。</translation>
    </message>
    <message>
        <source>To keep this, shorten it to {limit} letters.</source>
        <translation>{limit}文字以内にしてください。</translation>
    </message>
    <message>
        <source>To place the picture, give a width from 0.1 to {limit} mm.</source>
        <translation>画像を置くには、幅を 0.1〜{limit} mm で入力してください。</translation>
    </message>
    <message>
        <source>To print the rest, look at printer {printer}: it stopped.</source>
        <translation>残りを印刷するには、プリンター「{printer}」を確かめてください。途中で止まりました。</translation>
    </message>
    <message>
        <source>To print, add a printer to this computer first: it knows none.</source>
        <translation>印刷するには、先にこのパソコンへプリンターを追加してください。</translation>
    </message>
    <message>
        <source>To print, check the print service of this computer: it does not answer.</source>
        <translation>印刷するには、このパソコンの印刷サービスを確かめてください。応答がありません。</translation>
    </message>
    <message>
        <source>To print, choose another printer: {printer} is not there now.</source>
        <translation>印刷するには、別のプリンターを選んでください。「{printer}」が見つかりません。</translation>
    </message>
    <message>
        <source>To print, give 1 to {most} copies.</source>
        <translation>部数は1〜{most}で入力してください。</translation>
    </message>
    <message>
        <source>To print, look at printer {printer}: it did not take the job.</source>
        <translation>印刷するには、プリンター「{printer}」を確かめてください。受け付けられませんでした。</translation>
    </message>
    <message>
        <source>To print, look at printer {printer}: it refused the paper ({reason}).</source>
        <translation>印刷するには、プリンター「{printer}」を確かめてください。受け付けられませんでした（{reason}）。</translation>
    </message>
    <message>
        <source>To save the PDF, choose a folder that exists.</source>
        <translation>PDFを保存するには、実在するフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>To save {name}, choose another place: {reason}.</source>
        <translation>「{name}」を保存するには、別の場所を選んでください（{reason}）。</translation>
    </message>
    <message>
        <source>To save, enter {field}.</source>
        <translation>保存するには、{field}を入力してください。</translation>
    </message>
    <message>
        <source>To save, shorten {field} to {limit} letters.</source>
        <translation>保存するには、{field}を{limit}文字以内にしてください。</translation>
    </message>
    <message>
        <source>To use {name}, choose a file that can be read: {reason}.</source>
        <translation>「{name}」を使うには、読めるファイルを選んでください（{reason}）。</translation>
    </message>
    <message>
        <source>To use {name}, make it smaller than 5 MB.</source>
        <translation>「{name}」を使うには、5MB 未満にしてください。</translation>
    </message>
    <message>
        <source>To use {name}, save it as PNG or JPEG: it is neither.</source>
        <translation>「{name}」を使うには、PNG か JPEG で保存し直してください。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Try fewer letters, or show everything again.</source>
        <translation>文字を減らすか、すべての表示に戻してください。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>入力した内容はまだ保存されていません。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>変更者</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Width on paper in millimetres</source>
        <translation>紙の上の幅（ミリ）</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} を書き出し中</translation>
    </message>
    <message>
        <source>You do not have the right to do this</source>
        <translation>この操作の権限がありません</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{name} is written</source>
        <translation>{name} を書き出しました</translation>
    </message>
    <message>
        <source>{place}: {message}</source>
        <translation>{place}：{message}</translation>
    </message>
</context>
</TS>
