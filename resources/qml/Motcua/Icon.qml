pragma ComponentBehavior: Bound
import QtQuick

Image {
    property string name
    property color tone: Theme.ink
    property int sizePx: Theme.px(46)

    width: sizePx
    height: sizePx
    source: name ? "image://icon/" + name + "/" + String(tone).slice(1) : ""
    sourceSize: Qt.size(sizePx, sizePx)
}
