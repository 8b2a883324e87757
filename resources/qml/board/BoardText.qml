import QtQuick
import Motcua

// One line of the board, in the middle of its height: a capital with a mark above and a dot below both stay inside the box.
Text {
    property int sizePx: Theme.px(44)

    color: Theme.board.number
    font.family: Theme.family
    font.features: Theme.tabular
    font.pixelSize: Math.max(1, sizePx)
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
