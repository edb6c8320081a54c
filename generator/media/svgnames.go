package media

import "strings"

// svgElements are the elements that draw, or say what is drawn (SVG 2, appendix
// F). Left out are those that act (script, animate, set …), bring in another
// language (foreignObject), or speak of the file (metadata).
var svgElements = words("svg g defs symbol use switch a title desc style " +
	"path rect circle ellipse line polyline polygon image " +
	"text tspan textPath " +
	"linearGradient radialGradient stop pattern clipPath mask marker filter " +
	"feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap " +
	"feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode " +
	"feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence ")

// svgAttributes are the attributes that say how (SVG 2, appendix G, and the
// attributes of SVG 1.1 and CSS that drawing programs write). Left out are
// handlers (on…), xml:base, and all that lets a link lead somewhere.
var svgAttributes = words("id class style lang xml:lang xml:space role " +
	"aria-describedby aria-hidden aria-label aria-labelledby aria-roledescription " +
	"version baseProfile width height viewBox preserveAspectRatio zoomAndPan " +
	"requiredExtensions requiredFeatures systemLanguage " +
	"href xlink:href type media " +
	"x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength transform " +
	"dx dy rotate textLength lengthAdjust startOffset method spacing side path " +
	"offset gradientUnits gradientTransform spreadMethod " +
	"patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits " +
	"markerWidth markerHeight markerUnits refX refY orient " +
	"filterUnits primitiveUnits in in2 result mode values operator k1 k2 k3 k4 " +
	"order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha " +
	"surfaceScale diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation z pointsAtX pointsAtY pointsAtZ " +
	"scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles " +
	"tableValues slope intercept amplitude exponent " +
	// presentation attributes
	"alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-profile color-rendering " +
	"direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color flood-opacity " +
	"font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant font-variation-settings font-weight " +
	"glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color line-height " +
	"marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events " +
	"shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width " +
	"text-align text-anchor text-decoration text-orientation text-overflow text-rendering text-transform transform-box transform-origin " +
	"unicode-bidi vector-effect visibility white-space word-spacing writing-mode ")

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
