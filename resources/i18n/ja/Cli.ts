<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>Everything is in {folder}: the sample office, its documents and pictures of its pages.</source>
        <translation>{folder} に、見本の会社、すべての書類、各画面の画像を作成しました。</translation>
    </message>
    <message>
        <source>Note: </source>
        <translation>注意：</translation>
    </message>
    <message>
        <source>The printer “{printer}” did not take the paper: {reason}. Check the printer or print to a PDF with -o.</source>
        <translation>プリンター「{printer}」に印刷できませんでした：{reason}。プリンターを確かめるか、-o でPDFにしてください。</translation>
    </message>
    <message>
        <source>There is no print system (CUPS) on this PC. Print to a PDF with -o.</source>
        <translation>このPCには印刷の仕組み（CUPS）がありません。-o でPDFにしてください。</translation>
    </message>
</context>
</TS>
