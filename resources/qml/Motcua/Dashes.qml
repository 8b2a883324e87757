pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

// The dashed line of what is declined or not known.
Shape {
    id: dashes

    property int radius: Theme.radiusChoice

    ShapePath {
        strokeColor: Theme.controlLine
        strokeWidth: Theme.linePx
        fillColor: "transparent"
        strokeStyle: ShapePath.DashLine
        dashPattern: [2.5, 2.5]

        PathRectangle {
            x: Theme.linePx / 2
            y: Theme.linePx / 2
            width: dashes.width - Theme.linePx
            height: dashes.height - Theme.linePx
            radius: dashes.radius
        }
    }
}
