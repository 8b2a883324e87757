import QtQuick
import Motcua

// Colour beyond the edge of the screen, for when the picture is shifted.
Rectangle {
    anchors.fill: parent
    anchors.margins: -Theme.px(8)
    z: -1
}
