pragma ComponentBehavior: Bound
import QtQuick

// Text whose lines are `leading` em apart (K-12). Qt puts what a fixed line has to spare under the letters; half of it belongs above.
Text {
    property real leading: 1.5
    readonly property real sparePx: (leading - 1.265) * font.pixelSize

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.bodyPx
    lineHeight: leading * font.pixelSize
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    topPadding: sparePx / 2
    bottomPadding: -sparePx / 2
    wrapMode: Text.Wrap  // between words; within one only where it is wider than the line: not every script has blanks
}
