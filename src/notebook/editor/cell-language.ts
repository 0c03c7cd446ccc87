/** TypeScript as cells have it, its tokens told apart as finely as Shiki does at build time. */
import { typescriptLanguage } from "@codemirror/lang-javascript";
import { styleTags, tags as t } from "@lezer/highlight";

export const cellLanguage = typescriptLanguage.configure({
  props: [
    styleTags({
      "VoidType/void NullType/null": t.typeName,
      "NewExpression/VariableName NewExpression/InstantiationExpression/VariableName": t.className,
      "ClassDeclaration/VariableName": t.className,
      "MethodDeclaration/PropertyDefinition MethodType/PropertyDefinition": t.function(
        t.definition(t.propertyName),
      ),
      'TypeArgList/"<" TypeArgList/">" TypeParamList/"<" TypeParamList/">" Optional': t.punctuation,
    }),
  ],
});
